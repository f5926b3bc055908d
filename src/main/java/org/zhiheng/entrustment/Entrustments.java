package org.zhiheng.entrustment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.entrustment.persistence.ThreadStore;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;

/**
 * Entrusted matters (事项委托): the way in from other contexts and from pages. Reads and acts for the current user, who must be
 * of one of the two courts.
 */
@Service
public class Entrustments {

  private static final int MESSAGE_LENGTH = 2000;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MatterStore matters;
  private final ThreadStore thread;
  private final Drafts drafts;
  private final MatterFlow flow;
  private final MatterPapers papers;
  private final MatterAccess access;
  private final MatterLog log;
  private final CourtsHere courts;
  private final CourtAccess courtAccess;
  private final CaseFiles cases;
  private final EntrustmentProcess process;
  private final Clock clock;

  Entrustments(
      MatterStore matters,
      ThreadStore thread,
      Drafts drafts,
      MatterFlow flow,
      MatterPapers papers,
      MatterAccess access,
      MatterLog log,
      CourtsHere courts,
      CourtAccess courtAccess,
      CaseFiles cases,
      EntrustmentProcess process,
      Clock clock) {
    this.matters = matters;
    this.thread = thread;
    this.drafts = drafts;
    this.flow = flow;
    this.papers = papers;
    this.access = access;
    this.log = log;
    this.courts = courts;
    this.courtAccess = courtAccess;
    this.cases = cases;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Drafts a matter with its letter and starts its way to approval.
   *
   * @throws BusinessException conflict where the cross-district rule says to go oneself and nobody said why not (S5.20), or
   *     the same is asked already; invalid where the draft lacks something
   */
  @Transactional
  public EntrustedMatter draft(MatterDraft draft) {
    courtAccess.require(cases.byId(draft.caseId()).courtCode());
    return drafts.open(draft);
  }

  /** One matter, for people of either court. */
  @Transactional(readOnly = true)
  public EntrustedMatter byId(String matterId) {
    return access.visible(matterId);
  }

  /** Whether the current user looks at it from the entrusting side. */
  public boolean isEntrusting(EntrustedMatter matter) {
    return access.isEntrusting(matter);
  }

  /** Matters of a case, newest first; only for the case's court. */
  @Transactional(readOnly = true)
  public List<EntrustedMatter> ofCase(String caseId) {
    courtAccess.require(cases.byId(caseId).courtCode());
    return matters.ofCase(caseId);
  }

  /** What it is about, in clear; that somebody read it is recorded. */
  @Transactional
  public MatterContent content(String matterId) {
    EntrustedMatter matter = access.visible(matterId);
    log.record("ENTRUSTMENT_READ", matter, Map.of());
    return matters.content(matterId);
  }

  /** Its papers in the order they came. */
  @Transactional(readOnly = true)
  public List<MatterDocument> documents(String matterId) {
    return papers.of(access.visible(matterId).id());
  }

  /** A paper for reading (材料下载). */
  public record Paper(String name, String mediaType, byte[] bytes) {}

  /** One paper with its bytes; the first opening by the other court is its receipt. */
  @Transactional
  public Paper open(String matterId, String documentId) {
    MatterPapers.Content content = papers.open(access.visible(matterId), documentId);
    return new Paper(content.paper().title(), content.paper().mediaType(), content.bytes());
  }

  /** Adds a file for the current user's court. */
  @Transactional
  public MatterDocument add(String matterId, String name, String mediaType, byte[] bytes) {
    EntrustedMatter matter = access.held(matterId);
    return papers.add(matter, access.speaksFor(matter), new MatterPapers.Upload(name, mediaType, bytes));
  }

  /** What happened to it, oldest first. */
  @Transactional(readOnly = true)
  public List<MatterStep> steps(String matterId) {
    return thread.steps(access.visible(matterId).id());
  }

  /** The conversation of the two courts, oldest first (S4.6). */
  @Transactional(readOnly = true)
  public List<MatterMessage> messages(String matterId) {
    return thread.messages(access.visible(matterId).id());
  }

  /** Writes to the other court. */
  @Transactional
  public MatterMessage write(String matterId, String text) {
    EntrustedMatter matter = access.held(matterId);
    String words = text.strip();
    if (words.isEmpty() || words.length() > MESSAGE_LENGTH) {
      String rule = "消息应有内容，且不超过 " + MESSAGE_LENGTH + " 个字";
      throw BusinessException.invalid("MESSAGE_INVALID", rule, new FieldProblem("text", "", "往来消息", rule));
    }
    MatterMessage message = log.say(matter, access.speaksFor(matter), words);
    process.wrote(matter, message);
    return message;
  }

  /** The conversation as one text file (往来消息导出), each entry with court, writer and time. */
  @Transactional
  public Paper export(String matterId) {
    EntrustedMatter matter = access.visible(matterId);
    StringBuilder text = new StringBuilder("委托事项 " + matter.matterNo() + " 往来消息\n");
    text.append(courts.nameOf(matter.entrustingCourt())).append(" → ").append(courts.nameOf(matter.entrustedCourt()));
    text.append("\n导出时间：").append(MINUTE.format(clock.instant().atZone(clock.getZone()))).append("\n\n");
    for (MatterMessage message : thread.messages(matterId)) {
      text.append(MINUTE.format(message.sentAt().atZone(clock.getZone()))).append("　");
      text.append(courts.nameOf(message.courtCode())).append("　").append(message.author()).append("：");
      text.append(message.text()).append('\n');
    }
    log.record("ENTRUSTMENT_MESSAGES_EXPORTED", matter, Map.of("on", LocalDate.now(clock).toString()));
    return new Paper(
        "往来消息-" + matter.matterNo() + ".txt", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Takes a matter back before it is done (撤回委托); both flows end. */
  @Transactional
  public void withdraw(String matterId, String reason) {
    EntrustedMatter matter = access.held(matterId);
    access.requireEntrusting(matter);
    if (reason.isBlank()) {
      String rule = "撤回委托应写明理由";
      throw BusinessException.invalid("REASON_MISSING", rule, new FieldProblem("reason", "", "R6.25", rule));
    }
    flow.withdraw(matterId, reason.strip());
  }}
