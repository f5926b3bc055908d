package org.zhiheng.property.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.ModelBean;
import org.zhiheng.property.Controls;
import org.zhiheng.property.Releases;
import org.zhiheng.property.Surveys;

/** The lists over which models of this context branch (流程多实例清单): which requests, which sets of papers. */
@ModelBean
@Component("propertyOrders")
public class PropertyOrders {

  private final Surveys surveys;
  private final Controls controls;
  private final Releases releases;

  PropertyOrders(Surveys surveys, Controls controls, Releases releases) {
    this.surveys = surveys;
    this.controls = controls;
    this.releases = releases;
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
}
