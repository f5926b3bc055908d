package org.zhiheng.notification.process;

import org.springframework.stereotype.Component;
import org.zhiheng.notification.PublicityChannel;
import org.zhiheng.notification.Publicity;
import org.zhiheng.notification.PublicityChannels;
import org.zhiheng.platform.engine.ModelBean;

/** Where a delivery goes (渠道主题): {@code ${publicityTopics.publish(publicityId)}}. */
@ModelBean
@Component("publicityTopics")
public class PublicityTopics {

  private final Publicity publicity;
  private final PublicityChannels channels;

  PublicityTopics(Publicity publicity, PublicityChannels channels) {
    this.publicity = publicity;
    this.channels = channels;
  }

  /** Topic under which the channel of this delivery publishes. */
  public String publish(String deliveryId) {
    return channel(deliveryId).publishTopic();
  }

  /** Topic under which it takes down. */
  public String withdraw(String deliveryId) {
    return channel(deliveryId).withdrawTopic();
  }

  private PublicityChannel channel(String deliveryId) {
    return channels.byCode(publicity.delivery(deliveryId).channel());
  }
}
