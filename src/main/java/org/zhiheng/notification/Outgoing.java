package org.zhiheng.notification;

/**
 * A message on its way to the gateway (待发短信). The one place where number and text meet.
 *
 * @param phone telephone number in clear; never stored, never logged
 */
public record Outgoing(String messageId, String phone, String text) {

  @Override
  public String toString() {
    return "Outgoing[" + messageId + "]";
  }
}
