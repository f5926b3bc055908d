package org.zhiheng.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Party;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.notification.persistence.MessageStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.Staff;
import org.zhiheng.reference.Courts;

/** Messages to parties (通知): the only way in from other contexts. */
@Service
@Transactional
public class Notifications {

  private static final String TABLE = "notification_message";
  private static final String NO_PHONE = "未登记手机号";
  private static final String NO_HANDLER = "执行局";

  private final MessageStore store;
  private final SmsTemplates templates;
  private final CaseFiles caseFiles;
  private final Courts courts;
  private final Staff staff;
  private final List<PhoneBook> phoneBooks;
  private final AuditTrail audit;
  private final Clock clock;

  Notifications(
      MessageStore store,
      SmsTemplates templates,
      CaseFiles caseFiles,
      Courts courts,
      Staff staff,
      List<PhoneBook> phoneBooks,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.templates = templates;
    this.caseFiles = caseFiles;
    this.courts = courts;
    this.staff = staff;
    this.phoneBooks = phoneBooks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Prepares one notice to all parties of a role, from a text in {@code sms-templates.csv}.
   *
   * @param fields values of the text's own placeholders; never personal data
   * @return notificationId for the external task {@code sms.send}
   */
  public String prepare(String caseId, String template, PartyRole to, Map<String, String> fields) {
    return prepare(caseId, template, List.of(to), fields);
  }

  /** As above, to the parties of several roles. A party without a telephone number is recorded as not reached. */
  public String prepare(String caseId, String template, List<PartyRole> to, Map<String, String> fields) {
    CaseFile file = caseFiles.byId(caseId);
    String notificationId = Ids.next();
    Map<String, String> values = values(file, fields);
    keep(
        notificationId,
        file.parties().stream()
            .filter(party -> to.contains(party.role()))
            .map(party -> message(notificationId, file, party, template, values))
            .toList());
    return notificationId;
  }

  /**
   * Prepares one message to somebody who helps the court in a case and is no party (致协助人员). Prepared once under this id;
   * again it changes nothing.
   *
   * @param notificationId chosen by the caller, who asks by it what became of the message
   * @param recipientId user id a {@link PhoneBook} knows; without a number the message is recorded as not reached
   * @param salutation what the person is, never a name
   */
  public void prepareFor(
      String caseId, String template, String notificationId, String recipientId, String salutation, Map<String, String> fields) {
    if (!store.ofNotification(notificationId).isEmpty()) {
      return;
    }
    Map<String, String> values = values(caseFiles.byId(caseId), fields);
    values.put("称呼", salutation);
    boolean reachable = phoneOf(recipientId).isPresent();
    keep(notificationId, List.of(message(notificationId, caseId, recipientId, template, values, reachable)));
  }

  private Optional<String> phoneOf(String recipientId) {
    return phoneBooks.stream().flatMap(book -> book.phoneOf(recipientId).stream()).findFirst();
  }

  private void keep(String notificationId, List<Message> messages) {
    store.insert(messages);
    messages.stream().findFirst().ifPresent(first ->
        audit.record(
            "NOTICE_PREPARED", TABLE, notificationId, Map.of(),
            Map.of("case", first.caseId(), "template", first.template(), "messages", messages.size())));
  }

  private Map<String, String> values(CaseFile file, Map<String, String> fields) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> values = new HashMap<>(fields);
    values.put("法院", courts.byCode(file.courtCode()).name());
    values.put("案号", file.caseNo());
    values.put("日期", today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日");
    values.put("承办人", file.handler().map(staff::displayName).orElse(NO_HANDLER));
    return values;
  }

  private Message message(String notificationId, CaseFile file, Party party, String template, Map<String, String> values) {
    Map<String, String> own = new HashMap<>(values);
    own.put("称呼", salutation(party));
    own.put("地位", party.role().label());
    return message(notificationId, file.id(), party.id(), template, own, party.phone().isPresent());
  }

  private Message message(
      String notificationId, String caseId, String recipientId, String template, Map<String, String> values, boolean reachable) {
    return new Message(
        Ids.next(),
        notificationId,
        caseId,
        recipientId,
        template,
        templates.fill(template, values),
        reachable ? MessageStatus.PREPARED : MessageStatus.FAILED,
        Optional.empty(),
        reachable ? Optional.empty() : Optional.of(NO_PHONE),
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }

  /** 周某 for a person, for a message may be read by others; the registered name of an organisation is public. */
  private static String salutation(Party party) {
    String name = party.name().strip();
    return party.isNaturalPerson() ? name.substring(0, name.offsetByCodePoints(0, 1)) + "某" : name;
  }

  /** All messages of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Message> ofCase(String caseId) {
    return store.ofCase(caseId);
  }

  /** Messages of one notice that still have to go out. */
  @Transactional(readOnly = true)
  public List<Outgoing> outgoing(String notificationId) {
    List<Message> waiting =
        store.ofNotification(notificationId).stream().filter(m -> m.status() == MessageStatus.PREPARED).toList();
    if (waiting.isEmpty()) {
      return List.of();
    }
    Map<String, Party> parties =
        caseFiles.byId(waiting.get(0).caseId()).parties().stream().collect(Collectors.toMap(Party::id, Function.identity()));
    return waiting.stream()
        .map(message -> new Outgoing(message.id(), phone(message, parties), message.text()))
        .toList();
  }

  private String phone(Message message, Map<String, Party> parties) {
    return Optional.ofNullable(parties.get(message.partyId()))
        .map(Party::phone)
        .orElseGet(() -> phoneOf(message.partyId()))
        .orElseThrow();
  }

  /** What became of one notice, message by message. */
  @Transactional(readOnly = true)
  public List<Message> ofNotice(String notificationId) {
    return store.ofNotification(notificationId);
  }

  /**
   * The gateway took the notice over.
   *
   * @param answers by message id; a message without an answer counts as handed over under {@code gatewayId}
   */
  public void handedOver(String notificationId, String gatewayId, Map<String, GatewayAnswer> answers) {
    Instant now = clock.instant();
    List<Message> answered =
        store.ofNotification(notificationId).stream()
            .filter(message -> message.status() == MessageStatus.PREPARED)
            .map(message -> answers.getOrDefault(message.id(), GatewayAnswer.taken(gatewayId)).on(message, now))
            .toList();
    conclude("NOTICE_HANDED_OVER", notificationId, answered);
  }

  /** The gateway cannot deliver the notice. */
  public void failed(String notificationId, String reason) {
    List<Message> failed =
        store.ofNotification(notificationId).stream()
            .filter(message -> message.status() == MessageStatus.PREPARED)
            .map(message -> GatewayAnswer.failed("", reason).on(message, clock.instant()))
            .toList();
    conclude("NOTICE_FAILED", notificationId, failed);
  }

  private void conclude(String action, String notificationId, List<Message> messages) {
    if (store.answered(messages) > 0) {
      audit.record(action, TABLE, notificationId, Map.of(), Map.of("messages", messages.size()));
    }
  }
}
