package org.zhiheng.entrustment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.entrustment.persistence.AnswerStore;
import org.zhiheng.entrustment.persistence.AnswerStore.Answer;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.entrustment.persistence.ThreadStore;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;

/**
 * What our court tells a court on another server (对外答复、告知): about a matter that court asked for, how it stands; about a matter
 * it does for us, that we are content, take it back, or have a word to say. The exchange between courts fetches it.
 */
@Component
public class OutsideAnswers implements ExternalWork {

  private final AnswerStore answers;
  private final MatterStore matters;
  private final ThreadStore thread;
  private final OutsidePackages packages;
  private final CourtsHere courts;
  private final MatterLog log;
  private final Clock clock;

  OutsideAnswers(
      AnswerStore answers,
      MatterStore matters,
      ThreadStore thread,
      OutsidePackages packages,
      CourtsHere courts,
      MatterLog log,
      Clock clock) {
    this.answers = answers;
    this.matters = matters;
    this.thread = thread;
    this.packages = packages;
    this.courts = courts;
    this.log = log;
    this.clock = clock;
  }

  /** Makes ready what the matter's new state is to be told by; returns the answer's id. */
  @Transactional
  public String prepare(EntrustedMatter matter) {
    return answers.insert(matter.id(), Told.of(matter.status()), Optional.empty(), clock.instant());
  }

  /** Makes ready a message of our court; returns its id here. */
  @Transactional
  public String prepare(EntrustedMatter matter, MatterMessage message) {
    return answers.insert(matter.id(), Told.MESSAGE, Optional.of(message.id()), clock.instant());
  }

  @Override
  public String reference() {
    return "entrustmentAnswerId";
  }

  @Override
  @Transactional
  public Map<String, Object> disclose(String id) {
    Answer answer = answer(id);
    EntrustedMatter matter = matter(answer);
    Map<String, Object> fields = new HashMap<>();
    fields.put("matterNo", matter.matterNo());
    fields.put("receiver", asksUs(matter) ? matter.entrustingCourt() : matter.entrustedCourt());
    fields.put("kind", asksUs(matter) ? OutsidePackages.ANSWER : OutsidePackages.ENTRUST);
    fields.put("answer", answer.told().name());
    fields.put("package", document(answer).name());
    return fields;
  }

  @Override
  @Transactional
  public List<WorkDocument> documents(String id) {
    return List.of(document(answer(id)));
  }

  @Override
  @Transactional
  public byte[] content(String id, String documentId) {
    return packages.archive(document(answer(id)), documentId);
  }

  private WorkDocument document(Answer answer) {
    EntrustedMatter matter = matter(answer);
    return asksUs(matter)
        ? packages.answering(matter, answer, words(answer, matter, matter.entrustedCourt()))
        : packages.goingOn(matter, answer, words(answer, matter, matter.entrustingCourt()));
  }

  /** Whether the court on the other server is the one that asks. */
  private boolean asksUs(EntrustedMatter matter) {
    return !courts.has(matter.entrustingCourt());
  }

  /** The message itself; else what our court wrote last, which says what is missing, or why it goes back. */
  private String words(Answer answer, EntrustedMatter matter, String ours) {
    return thread.messages(matter.id()).stream()
        .filter(message -> answer.messageId().map(message.id()::equals).orElse(message.courtCode().equals(ours) && !message.system()))
        .map(MatterMessage::text)
        .reduce((first, last) -> last)
        .orElse("");
  }

  @Override
  @Transactional
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    answers.delivered(answer(id).id(), clock.instant());
    return Map.of();
  }

  /** Whoever does not take an answer has been told all the same; people read of it in the conversation. */
  @Override
  @Transactional
  public Refusal refuse(String id, String account, String code, String reason) {
    EntrustedMatter matter = matter(answer(id));
    String ours = asksUs(matter) ? matter.entrustedCourt() : matter.entrustingCourt();
    log.notice(matter, ours, "对方未接收本院答复（" + code + "），请与对方法院联系");
    return Refusal.CONTINUE;
  }

  private Answer answer(String id) {
    return answers.find(id).orElseThrow(MatterAccess::unknown);
  }

  private EntrustedMatter matter(Answer answer) {
    return matters.find(answer.matterId()).orElseThrow();
  }
}
