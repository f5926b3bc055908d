package org.zhiheng.property;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.AskingAnswered;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.MatterKind;
import org.zhiheng.assistance.RequestOrder;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.property.persistence.SurveyStore;

/**
 * Asks every agency what the debtors own (财产查询): one request per unit and case carrying everything asked, and one merging
 * of all answers at the end.
 */
@Service
public class Surveys {

  private static final String SILENT = "查询期限届满，未反馈";
  private static final String AWAITED = "尚未反馈";
  private static final String UNREADABLE = "反馈内容无法读取，请与该单位核对";

  private final Assistance assistance;
  private final Agencies agencies;
  private final CaseFiles cases;
  private final SurveyStore surveys;
  private final AssetMerging merging;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Surveys(
      Assistance assistance,
      Agencies agencies,
      CaseFiles cases,
      SurveyStore surveys,
      AssetMerging merging,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.assistance = assistance;
    this.agencies = agencies;
    this.cases = cases;
    this.surveys = surveys;
    this.merging = merging;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What was asked.
   *
   * @param nationalRequestId request to the national network (总对总)
   */
  public record Opened(String surveyId, String nationalRequestId) {}

  /** Opens a survey: one request to the national network and one to each unit of the court's district, in one insert. */
  @Transactional
  public Opened open(String caseId) {
    CaseFile file = cases.byId(caseId);
    String surveyId = Ids.next();
    List<Matter> matters = matters(file.courtCode());
    List<String> requests = assistance.openAndSend(matters.stream().map(m -> order(file, m, surveyId)).toList());
    surveys.insert(new Survey(surveyId, caseId, clock.instant(), Optional.empty(), requests.size(), 0), file.courtCode());
    audit.record("SURVEY_OPENED", "property_survey", surveyId, Map.of(), Map.of("caseId", caseId, "asked", requests.size()));
    return new Opened(surveyId, requests.get(0));
  }

  /** Matters that report assets, the national one first; a court's district without one is a fault of the directory. */
  private List<Matter> matters(String courtCode) {
    Map<Boolean, List<Matter>> byReach =
        agencies.matters().stream()
            .filter(m -> m.kind() == MatterKind.QUERY && m.answers().contains(ReportedAssets.FIELD))
            .collect(Collectors.partitioningBy(m -> isNational(m, courtCode)));
    List<Matter> ordered = new ArrayList<>(byReach.get(true));
    if (ordered.size() != 1) {
      throw new IllegalStateException("事项清单应恰有一项总对总财产查询，实际 " + ordered.size() + " 项");
    }
    ordered.addAll(byReach.get(false));
    return ordered;
  }

  private boolean isNational(Matter matter, String courtCode) {
    return agencies.unitFor(matter.code(), courtCode).national();
  }

  private static RequestOrder order(CaseFile file, Matter matter, String surveyId) {
    List<String> kinds = Arrays.stream(AssetKind.values()).map(AssetKind::name).toList();
    return new RequestOrder(file.id(), file.courtCode(), matter.code(), surveyId, Map.of("items", kinds), List.of());
  }

  /** Requests of a survey to the units of the district (点对点). */
  @Transactional(readOnly = true)
  public List<String> localRequests(String surveyId) {
    return assistance.ofPurpose(surveyId).stream()
        .filter(r -> !agencies.unit(r.unitCode()).national())
        .map(AssistanceRequest::id)
        .toList();
  }

  /** Gives up on whoever has not answered: the survey goes on with what there is. */
  @Transactional
  public void recordSilence(String surveyId) {
    assistance.ofPurpose(surveyId).stream()
        .filter(r -> !r.status().isFinal() && r.resultCode().isEmpty() && r.reason().isEmpty())
        .forEach(r -> assistance.cancel(r.id(), SILENT));
  }

  /** Units without an answer, of all surveys of a case (未反馈单位): two queries, however many were asked. */
  @Transactional(readOnly = true)
  public List<Unanswered> unanswered(String caseId) {
    Set<String> ids = surveys.ofCase(caseId).stream().map(Survey::id).collect(Collectors.toSet());
    return assistance.ofCase(caseId).stream()
        .filter(request -> ids.contains(request.purposeId()))
        .flatMap(request -> whyNot(request).map(why -> unanswered(request, why)).stream())
        .toList();
  }

  private Unanswered unanswered(AssistanceRequest request, String why) {
    return new Unanswered(request.purposeId(), agencies.unit(request.unitCode()).name(), PersonalNumbers.hide(why));
  }

  private static Optional<String> whyNot(AssistanceRequest request) {
    if (request.resultCode().isEmpty()) {
      return Optional.of(request.reason().orElse(AWAITED));
    }
    return readable(request).isPresent() ? Optional.empty() : Optional.of(UNREADABLE);
  }

  private static Optional<List<SurveyReply.Item>> readable(AssistanceRequest request) {
    try {
      return Optional.of(SurveyReply.items(request.answer()));
    } catch (BusinessException e) {
      return Optional.empty();
    }
  }

  /** Merges all answers into the case's assets and finishes the survey. A second time changes nothing. */
  @Transactional
  public SurveyCompleted merge(String surveyId) {
    Survey survey = byId(surveyId);
    CaseFile file = cases.byId(survey.caseId());
    List<AssistanceRequest> requests = assistance.ofPurpose(surveyId);
    List<AssetMerging.Report> replies = requests.stream().flatMap(r -> reply(r).stream()).toList();
    AssetMerging.Outcome stored = merging.take(file, replies);
    int unanswered = requests.size() - replies.size();
    SurveyCompleted completed = new SurveyCompleted(surveyId, file.id(), file.courtCode(), stored.found(), stored.assets(), unanswered);
    if (survey.finishedAt().isEmpty()) {
      finish(completed);
    }
    return completed;
  }

  /**
   * The answer of a request, filed to the dossier; empty if there is none. One that cannot be read counts as none: it says
   * so in the audit trail and must not keep the other units' answers from the judge.
   */
  private Optional<AssetMerging.Report> reply(AssistanceRequest request) {
    if (request.resultCode().isEmpty()) {
      close(request);
      return Optional.empty();
    }
    if (!request.status().isFinal()) {
      assistance.fileReceipt(request.id());
    }
    return read(request);
  }

  /** One unit's refusal is a normal answer of a survey: it is recorded, and the survey goes on. */
  private void close(AssistanceRequest request) {
    if (!request.status().isFinal() && request.reason().isPresent()) {
      assistance.recordRefusal(request.id());
    }
  }

  private Optional<AssetMerging.Report> read(AssistanceRequest request) {
    try {
      return Optional.of(report(request, SurveyReply.items(request.answer())));
    } catch (BusinessException e) {
      audit.record(
          "SURVEY_REPLY_UNREADABLE", "assistance_request", request.id(), Map.of(), Map.of("reason", e.getMessage()));
      return Optional.empty();
    }
  }

  private AssetMerging.Report report(AssistanceRequest request, List<SurveyReply.Item> items) {
    Instant at = request.finishedAt().orElseGet(clock::instant);
    String unitName = agencies.unit(request.unitCode()).name();
    return new AssetMerging.Report(new AssetSource(request.unitCode(), unitName, request.id(), at), items);
  }

  /** A unit asked by itself tells of property as well: what it found belongs to the case like the findings of a survey. */
  @EventListener
  void answered(AskingAnswered answer) {
    AssistanceRequest request = assistance.byId(answer.requestId());
    if (!agencies.matter(request.matter()).answers().contains(ReportedAssets.FIELD)) {
      return;
    }
    read(request)
        .map(report -> merging.take(cases.byId(request.caseId()), List.of(report)).found())
        .filter(found -> found > 0)
        .ifPresent(found -> events.publishEvent(new AssetsReported(request.caseId(), found)));
  }

  private void finish(SurveyCompleted completed) {
    surveys.finished(completed.surveyId(), clock.instant(), completed.unanswered());
    cases.reach(completed.caseId(), Milestone.SURVEYED);
    audit.record(
        "SURVEY_COMPLETED",
        "property_survey",
        completed.surveyId(),
        Map.of(),
        Map.of("assets", completed.assets(), "unanswered", completed.unanswered()));
    events.publishEvent(completed);
  }

  private Survey byId(String surveyId) {
    return surveys
        .byId(surveyId)
        .orElseThrow(() -> BusinessException.notFound("SURVEY_UNKNOWN", "没有这次财产查询：" + surveyId));
  }
}
