package org.zhiheng.property;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Surveys, assets, measures and their lifting (财产查控): the only way in from other contexts. */
@Service
public class Property {

  /** Assets of a case, most valuable first; numbers as far as the reader may see them. */
  public List<Asset> assetsOf(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Measures of a case, newest first; numbers as far as the reader may see them. */
  public List<ControlMeasure> measuresOf(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Surveys of a case, newest first. */
  public List<Survey> surveysOf(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** The plan as it stands; proposes one if there is none. */
  public ControlPlan planControl(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Replaces the plan; refused with the sums if it would exceed debt and costs (R2.17). */
  public ControlPlan replacePlan(String caseId, List<PlanItem> items) {
    throw new UnsupportedOperationException();
  }

  /** Orders what is planned; the proposal if the judge planned nothing. Returns the order's id. */
  public String openControlOrder(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** What the reader may do with the case's property now. */
  public Set<PropertyAction> availableActions(String caseId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Lifts measures on a judge's word and starts the process for it.
   *
   * @param measureIds empty = all live measures of the case
   * @param applicationDocumentId dossier entry with the applicant's request, for {@code APPLICANT_REQUEST}
   * @throws org.zhiheng.platform.problem.BusinessException with the sums if the ground does not hold: one 分 still owed is
   *     still owed
   */
  public Release requestRelease(
      String caseId, ReleaseGround ground, List<String> measureIds, Optional<String> applicationDocumentId) {
    throw new UnsupportedOperationException();
  }
}
