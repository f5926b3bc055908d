package org.zhiheng.assistance.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.assistance.Cancellations;
import org.zhiheng.assistance.FieldLabels;
import org.zhiheng.assistance.InputSchemas;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.RankReport;
import org.zhiheng.assistance.RankReports;
import org.zhiheng.assistance.RequestLife;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.UnitNotices;
import org.zhiheng.assistance.UnitView;
import org.zhiheng.assistance.persistence.DeskQueue;
import org.zhiheng.assistance.process.DeskTasks;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * The desk of a unit's officers (协助单位办理台). Everything goes the way a unit's program goes; the desk only adds who did it.
 * A request of another unit, or one that has not gone out, looks like none at all.
 */
@Service
public class Desk {

  private static final int MOST_OVER = 20;
  private static final String SUPPLEMENT = "SUPPLEMENT_NEEDED";
  private static final String FORWARDED = "REQUEST_FORWARDED";

  private final Deputies deputies;
  private final DeskQueue queue;
  private final DeskLines lines;
  private final Assistance assistance;
  private final RequestLife life;
  private final UnitView view;
  private final Agencies agencies;
  private final DeskTasks tasks;
  private final UnitNotices notices;
  private final InputSchemas schemas;
  private final RankReports ranks;
  private final DeskDenials denials;
  private final Cancellations cancellations;

  Desk(
      Deputies deputies,
      DeskQueue queue,
      DeskLines lines,
      Assistance assistance,
      RequestLife life,
      UnitView view,
      Agencies agencies,
      DeskTasks tasks,
      UnitNotices notices,
      InputSchemas schemas,
      RankReports ranks,
      DeskDenials denials,
      Cancellations cancellations) {
    this.deputies = deputies;
    this.queue = queue;
    this.lines = lines;
    this.assistance = assistance;
    this.life = life;
    this.view = view;
    this.agencies = agencies;
    this.tasks = tasks;
    this.notices = notices;
    this.schemas = schemas;
    this.ranks = ranks;
    this.denials = denials;
    this.cancellations = cancellations;
  }

  /** Why a unit refuses (拒绝理由代码). */
  public enum RefusalReason {
    NOT_OUR_POWER("不属于本单位职权"),
    NOT_OUR_DISTRICT("不属于本单位辖区"),
    NOTHING_FOUND("查无此人或此财产"),
    DOCUMENTS_FAULTY("法律文书有误"),
    FORBIDDEN_BY_LAW("法律规定不得办理");

    private final String label;

    RefusalReason(String label) {
      this.label = label;
    }

    /** Chinese term. */
    public String label() {
      return label;
    }
  }

  /** A page of what waits for the officer, the most pressing first. */
  @Transactional(readOnly = true)
  public DeskList waiting(int page) {
    return list(DeskQueue.Part.WAITING, deputies.units(), page);
  }

  /** A page of what has come to the officer as leader of his unit because nobody there answered in time (报单位负责人). */
  @Transactional(readOnly = true)
  public DeskList forLeader(int page) {
    Set<String> led = deputies.ledUnits();
    return led.isEmpty() ? DeskList.empty() : list(DeskQueue.Part.ESCALATED, led, page);
  }

  /** A page of what the court took back and the unit must stop or undo. */
  @Transactional(readOnly = true)
  public DeskList toUndo(int page) {
    return list(DeskQueue.Part.TO_UNDO, deputies.units(), page);
  }

  private DeskList list(DeskQueue.Part part, Set<String> units, int page) {
    return DeskList.page(page, queue.count(part, units), from -> lines.of(queue.rows(part, units, from, DeskList.MOST)));
  }

  /** What courts told the units of their own accord: terms that end, and the like. */
  public List<UnitNotices.Sent> notices() {
    return notices.of(List.copyOf(deputies.units()));
  }

  /** The newest of what is over. */
  @Transactional(readOnly = true)
  public List<DeskLine> over() {
    return lines.of(queue.over(deputies.units(), MOST_OVER));
  }

  /** One request with everything the matter discloses. Reading one without documents is its receipt (签收). */
  @Transactional
  public DeskSheet open(String requestId) {
    AssistanceRequest request = own(requestId);
    view.readBy(me(), requestId);
    List<WorkDocument> documents = view.documents(request);
    if (documents.isEmpty()) {
      view.received(requestId);
    }
    AssistanceRequest now = assistance.byId(requestId);
    boolean cancelled = now.status() == RequestStatus.CANCELLED;
    return new DeskSheet(
        lines.of(queue.one(requestId)).get(0),
        agencies.termsOf(now),
        new FieldLabels(agencies::word, schemas.of(agencies.termsOf(now))).of(view.fields(now)),
        documents,
        life.steps(requestId),
        cancelled,
        cancelled && cancellations.isOwed(requestId),
        isOpen(now),
        life.otherUnitsFor(now),
        RankReports.isWaiting(now));
  }

  /** The exact bytes of a document; the first time is the time of service. */
  @Transactional
  public byte[] download(String requestId, String documentId) {
    AssistanceRequest request = own(requestId);
    byte[] bytes = view.content(request, documentId);
    view.received(requestId);
    life.recordDownload(requestId, document(requestId, documentId).name());
    return bytes;
  }

  /** Name and type of a document, for the download. */
  @Transactional(readOnly = true)
  public WorkDocument document(String requestId, String documentId) {
    return view.documents(own(requestId)).stream()
        .filter(document -> document.id().equals(documentId))
        .findFirst()
        .orElseThrow(() -> BusinessException.notFound("DOCUMENT_UNKNOWN", "该请求未附此文书"));
  }

  /**
   * Answers (办结反馈).
   *
   * @throws BusinessException invalid, naming what the matter wants: result code, evidence, rank of a waiting seal
   */
  public void answer(String requestId, Map<String, Object> fields, List<EvidenceFile> evidence) {
    AssistanceRequest request = own(requestId);
    tasks.answer(request, request.topic(), me(), new WorkAnswer(request.unitCode(), Optional.of(me()), fields, evidence));
  }

  /** Asks the court for more before acting (请求补充). */
  public void askForMore(String requestId, String what) {
    tasks.refuse(own(requestId), me(), SUPPLEMENT, required("what", what, "需要补充的内容"));
  }

  /** Refuses with a reason (拒绝协助). */
  public void refuse(String requestId, RefusalReason reason, String text) {
    String words = required("text", text, "拒绝理由");
    tasks.refuse(own(requestId), me(), reason.name(), reason.label() + "：" + words);
  }

  /** Sends the request on to the unit that should have been asked (转送). */
  @Transactional
  public void forward(String requestId, String unit, String reason) {
    AssistanceRequest request = own(requestId);
    life.nameForward(requestId, unit, reason);
    tasks.refuse(request, me(), FORWARDED, reason);
  }

  /** Confirms that the unit stopped, or undid what it had done (确认停止办理); late is better than never. */
  public void confirmWithdrawal(String requestId, String result) {
    AssistanceRequest request = own(requestId);
    WorkAnswer answer = new WorkAnswer(request.unitCode(), Optional.of(me()), Map.of("resultCode", result), List.of());
    if (!tasks.answerIfAsked(request, request.unitCode() + "." + Cancellations.VERB, me(), answer)) {
      cancellations.confirmLate(requestId, answer);
    }
  }

  /** Tells the court that the seal before its own fell away (告知顺位变动). */
  public void reportRank(String requestId, RankReport report) {
    AssistanceRequest request = own(requestId);
    ranks.take(request.id(), me(), report);
  }

  /** The matter of a request, for the form. */
  public Matter matterOf(String requestId) {
    return agencies.termsOf(own(requestId));
  }

  private AssistanceRequest own(String requestId) {
    Set<String> units = deputies.units();
    AssistanceRequest request = assistance.byId(requestId);
    if (!units.contains(request.unitCode()) || neverWentOut(request)) {
      denials.foreign(requestId);
      throw BusinessException.notFound("REQUEST_UNKNOWN", "没有这一协助请求");
    }
    return request;
  }

  private static boolean isOpen(AssistanceRequest request) {
    return !request.status().isFinal()
        && request.status() != RequestStatus.SUPPLEMENT
        && request.resultCode().isEmpty()
        && request.reasonCode().isEmpty();
  }

  /** Its papers are still with the court, or were given up there: the unit has no reason yet to read anybody's numbers. */
  private static boolean neverWentOut(AssistanceRequest request) {
    return request.sentAt().isEmpty();
  }

  private String me() {
    return deputies.me().account();
  }

  private static String required(String field, String text, String label) {
    String words = text == null ? "" : text.strip();
    if (words.isEmpty()) {
      throw BusinessException.invalid(
          "TEXT_INVALID", "请填写" + label, new FieldProblem(field, "", "required", "请填写" + label));
    }
    return words;
  }
}
