package org.zhiheng.assistance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.AskingStore;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** What was asked in a case and what became of it, unit by unit (协助发起情况). */
@Service
public class AskingStatuses {

  private final CaseFiles cases;
  private final Agencies agencies;
  private final Assistance assistance;
  private final AskingStore store;
  private final AskingAnswers answers;
  private final CourtAccess access;
  private final CurrentUser user;

  AskingStatuses(
      CaseFiles cases,
      Agencies agencies,
      Assistance assistance,
      AskingStore store,
      AskingAnswers answers,
      CourtAccess access,
      CurrentUser user) {
    this.cases = cases;
    this.agencies = agencies;
    this.assistance = assistance;
    this.store = store;
    this.answers = answers;
    this.access = access;
    this.user = user;
  }

  /** What the dialog needs to know. */
  @Transactional(readOnly = true)
  public AskingForm form(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    return new AskingForm(
        file.courtCode(),
        asks() && file.status() == CaseStatus.OPEN,
        file.debtors().stream().map(party -> new AskingForm.Debtor(party.id(), party.name())).toList());
  }

  /** Everything asked in a case, unit by unit, oldest first: three queries, however much was asked. */
  @Transactional(readOnly = true)
  public List<AskingStatus> statusOf(String caseId) {
    access.require(cases.byId(caseId).courtCode());
    Map<String, AssistanceRequest> requests =
        assistance.ofCase(caseId).stream().collect(Collectors.toMap(AssistanceRequest::id, request -> request));
    return store.ofCase(caseId).stream().map(asking -> status(asking, requests)).toList();
  }

  /**
   * One asking of a case.
   *
   * @throws BusinessException not found ({@code ASKING_UNKNOWN})
   */
  @Transactional(readOnly = true)
  public AskingStatus status(String caseId, String askingId) {
    return statusOf(caseId).stream()
        .filter(asking -> asking.id().equals(askingId))
        .findFirst()
        .orElseThrow(() -> BusinessException.notFound("ASKING_UNKNOWN", "本案没有这次协助发起"));
  }

  private AskingStatus status(Asking asking, Map<String, AssistanceRequest> requests) {
    String name = agencies.matter(asking.matter()).name();
    List<AskingStatus.Line> lines =
        asking.targets().stream()
            .map(t -> t.requestId().map(requests::get).map(request -> line(t, request)).orElseGet(() -> waiting(t)))
            .toList();
    return new AskingStatus(asking.id(), asking.matter(), name, asking.askedBy(), asking.askedAt(), lines);
  }

  private AskingStatus.Line line(AskTarget target, AssistanceRequest request) {
    boolean failed = request.status() == RequestStatus.REFUSED || request.status() == RequestStatus.CANCELLED;
    return new AskingStatus.Line(
        target.courtCode(),
        Optional.of(request.unitCode()),
        Optional.of(agencies.unit(request.unitCode()).name()),
        Optional.of(request.id()),
        request.status().name(),
        request.status().label(),
        request.resultCode(),
        request.resultCode().map(agencies::word),
        answers.readable(request),
        request.reason(),
        failed,
        asks() && !request.status().isFinal());
  }

  private boolean asks() {
    return user.hasRole(Roles.JUDGE) || user.hasRole(Roles.CLERK);
  }

  private static AskingStatus.Line waiting(AskTarget target) {
    return new AskingStatus.Line(
        target.courtCode(), Optional.empty(), Optional.empty(), Optional.empty(),
        target.cancelled() ? "GIVEN_UP" : "WAITING_FOR_UNIT",
        target.cancelled() ? "未确定办理单位，已取消" : "指挥中心正在确定办理单位",
        Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false, false);
  }
}
