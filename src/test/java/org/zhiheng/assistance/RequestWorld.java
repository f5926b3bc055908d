package org.zhiheng.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.assistance.process.AssistanceRequestModel;
import org.zhiheng.assistance.process.AssistanceSupplementModel;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.PartyForm;

/** A loan of 3,000 yuan and one request about the debtor's house that is out at its unit. */
public abstract class RequestWorld {

  @Autowired protected CaseFiles cases;
  @Autowired protected Dossier dossier;
  @Autowired protected Assistance assistance;
  @Autowired protected RequestLife life;
  @Autowired protected RuntimeService runtime;
  @Autowired protected TaskService userTasks;

  protected CaseFile file;
  protected String requestId;
  protected String instance;

  protected void sent(String court, String matter) {
    LocalDate effective = LocalDate.now().minusDays(60);
    String source = UUID.randomUUID().toString();
    file =
        cases.apply(
            new ApplicationForm(
                source, court, "民间借贷纠纷", "民事判决书",
                "（" + effective.getYear() + "）浙0802民初" + Math.floorMod(source.hashCode(), 90_000) + "号",
                "衢州市柯城区人民法院", effective.toString(), effective.plusDays(10).toString(), "3,000.00", "0", "0", "", "",
                "否", "否", "", List.of(person("朱某", "330802197001011010")), List.of(person("周某", "330802198002022020"))));
    requestId =
        assistance
            .open(List.of(new RequestOrder(file.id(), court, matter, "purpose-" + source, Map.of("identifier", "衢产权1"), List.of())))
            .get(0);
    instance =
        runtime
            .startProcessInstanceByKey(
                AssistanceRequestModel.KEY, file.caseNo(),
                Map.of("requestId", requestId, "caseId", file.id(), "courtCode", court))
            .getId();
  }

  private static PartyForm person(String name, String seventeenAndOne) {
    String seventeen = seventeenAndOne.substring(0, 17);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (seventeen.charAt(i) - '0');
    }
    String id = seventeen + "10X98765432".charAt(sum % 11);
    return new PartyForm("自然人", name, id, "13900001234", "衢州市柯城区", "6228480312345678901", "农业银行", List.of());
  }

  /** Completes the court's one open task about the request. */
  protected void supervise(Map<String, Object> values) {
    userTasks.complete(
        userTasks
            .createTaskQuery()
            .processInstanceBusinessKey(file.caseNo())
            .taskDefinitionKeyIn("Task_Supervise", "Task_Supplement")
            .singleResult()
            .getId(),
        values);
  }

  protected void supplement(String decision) {
    supervise(Map.of(AssistanceSupplementModel.DECISION, decision));
  }
}
