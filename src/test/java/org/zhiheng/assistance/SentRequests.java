package org.zhiheng.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.PartyForm;

/** For tests that need a request on its way to a unit: a small case of the district court and one question about it. */
@Component
public class SentRequests {

  private static final String PROCESS = "assistance-request";

  private final CaseFiles cases;
  private final Assistance assistance;
  private final RuntimeService runtime;

  SentRequests(CaseFiles cases, Assistance assistance, RuntimeService runtime) {
    this.cases = cases;
    this.assistance = assistance;
    this.runtime = runtime;
  }

  /** A request that is on its way. */
  public record Sent(String id, String caseId, String caseNo, String instance) {}

  public Sent send(String courtCode, String matter, Map<String, Object> content) {
    CaseFile file = cases.apply(application(courtCode));
    String request =
        assistance
            .open(List.of(new RequestOrder(file.id(), courtCode, matter, "purpose-" + UUID.randomUUID(), content, List.of())))
            .get(0);
    Map<String, Object> variables = Map.of("requestId", request, "caseId", file.id(), "courtCode", courtCode);
    String instance = runtime.startProcessInstanceByKey(PROCESS, file.caseNo(), variables).getId();
    return new Sent(request, file.id(), file.caseNo(), instance);
  }

  private static ApplicationForm application(String courtCode) {
    LocalDate effective = LocalDate.now().minusDays(60);
    String source = UUID.randomUUID().toString();
    return new ApplicationForm(
        source, courtCode, "民间借贷纠纷", "民事判决书",
        "（" + effective.getYear() + "）浙0802民初" + Math.floorMod(source.hashCode(), 90_000) + "号",
        "衢州市柯城区人民法院", effective.toString(), effective.plusDays(10).toString(), "3,000.00", "0", "0", "", "",
        "否", "否", "", List.of(person("朱某", "33080219700101101")), List.of(person("周某", "33080219800202202")));
  }

  private static PartyForm person(String name, String seventeen) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (seventeen.charAt(i) - '0');
    }
    String id = seventeen + "10X98765432".charAt(sum % 11);
    return new PartyForm("自然人", name, id, "13900001234", "衢州市柯城区", "6228480312345678901", "农业银行", List.of());
  }
}
