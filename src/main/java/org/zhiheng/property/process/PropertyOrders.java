package org.zhiheng.property.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.ModelBean;
import org.zhiheng.property.Controls;
import org.zhiheng.property.MeasureOrders;
import org.zhiheng.property.Releases;
import org.zhiheng.property.Surveys;

/** What models of this context ask for (流程取数): which requests, which sets of papers, to whom. */
@ModelBean
@Component("propertyOrders")
public class PropertyOrders {

  private final Assistance assistance;
  private final CaseFiles cases;
  private final Surveys surveys;
  private final Controls controls;
  private final Releases releases;
  private final MeasureOrders orders;

  PropertyOrders(
      Assistance assistance,
      CaseFiles cases,
      Surveys surveys,
      Controls controls,
      Releases releases,
      MeasureOrders orders) {
    this.assistance = assistance;
    this.cases = cases;
    this.surveys = surveys;
    this.controls = controls;
    this.releases = releases;
    this.orders = orders;
  }

  /** Where the unit receives a request. */
  public String topic(String requestId) {
    return assistance.topicOf(requestId);
  }

  /** The judge in charge; null as long as there is none, which leaves the task to the group. */
  public String handler(String caseId) {
    return cases.byId(caseId).handler().orElse(null);
  }

  /** Whether the case has a measure that is not being lifted already. */
  public boolean anyToRelease(String caseId) {
    return releases.isNeeded(caseId);
  }

  /** Requests of a survey to the units of the district (点对点). */
  public List<String> localQueries(String surveyId) {
    return surveys.localRequests(surveyId);
  }

  /** Sets of papers of a control order that wait for approval. */
  public List<String> controlDocuments(String controlOrderId) {
    return controls.documentSets(controlOrderId);
  }

  /** Requests of a control order that are to go out. */
  public List<String> controlRequests(String controlOrderId) {
    return controls.requests(controlOrderId);
  }

  /** Sets of papers of a release that wait for approval. */
  public List<String> releaseDocuments(String releaseId) {
    return releases.documentSets(releaseId);
  }

  /** Requests of a release that are to go out. */
  public List<String> releaseRequests(String releaseId) {
    return releases.requests(releaseId);
  }

  /** Sets of papers of a renewal or deduction that wait for approval. */
  public List<String> orderDocuments(String measureOrderId) {
    return orders.documentSets(measureOrderId);
  }

  /** Requests of a renewal or deduction that are to go out. */
  public List<String> orderRequests(String measureOrderId) {
    return orders.requests(measureOrderId);
  }
}
