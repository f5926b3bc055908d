package org.zhiheng.notification;

/**
 * A place where the court publishes (发布渠道), a row of {@code publicity-channels.csv}.
 *
 * @param perVillage whether a publication names a village, as the groups of a village need it
 */
public record PublicityChannel(String code, String name, boolean perVillage) {

  /** Topic of the external task that publishes there. */
  public String publishTopic() {
    return "publicity-" + code + ".publish";
  }

  /** Topic of the external task that takes it down again. */
  public String withdrawTopic() {
    return "publicity-" + code + ".withdraw";
  }
}
