package org.zhiheng.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A short message to a party, or to somebody who helps the court (短信).
 *
 * @param notificationId the notice it belongs to; one notice may go to several parties
 * @param partyId of the party; user id of somebody else, whose number a {@link PhoneBook} knows
 * @param template id of the text in {@code sms-templates.csv}
 * @param text the words as sent; the name is masked
 * @param gatewayId the gateway's own number for it
 */
public record Message(
    String id,
    String notificationId,
    String caseId,
    String partyId,
    String template,
    String text,
    MessageStatus status,
    Optional<String> gatewayId,
    Optional<String> failure,
    Instant preparedAt,
    Optional<Instant> handedOverAt,
    Optional<Instant> deliveredAt) {}
