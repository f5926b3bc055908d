package org.zhiheng.stories;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.zhiheng.simulation.agency.CityAgencies;

/** A story that fails tells where its cases stood: by the time somebody looks, others have written over it. */
class WhatWasOpen implements AfterTestExecutionCallback {

  private static final String NEWEST =
      """
      select coalesce(i.business_key_, '') || ' ' || a.act_id_ from act_hi_actinst a
      join act_hi_procinst i on i.proc_inst_id_ = a.proc_inst_id_
      where a.end_time_ is null order by a.start_time_ desc fetch first 40 rows only
      """;

  @Override
  public void afterTestExecution(ExtensionContext story) {
    if (story.getExecutionException().isPresent()) {
      ApplicationContext context = SpringExtension.getApplicationContext(story);
      ProcessEngine engine = context.getBean(ProcessEngine.class);
      tell("agencies idle", List.of(context.getBean(CityAgencies.class).isIdle()));
      tell("open activities, newest first", context.getBean(JdbcClient.class).sql(NEWEST).query(String.class).list());
      tell("jobs due", engine.getManagementService().createJobQuery().executable().listPage(0, 40));
      tell("jobs that failed", engine.getManagementService().createJobQuery().withException().listPage(0, 40));
      tell("incidents", engine.getRuntimeService().createIncidentQuery().listPage(0, 40));
      tell("external tasks", engine.getExternalTaskService().createExternalTaskQuery().orderById().desc().listPage(0, 40));
    }
  }

  private static void tell(String what, List<?> found) {
    System.out.println("STORY FAILED, " + what + ": " + found);
  }
}
