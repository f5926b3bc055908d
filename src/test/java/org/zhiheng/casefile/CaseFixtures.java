package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Applications for tests: 李先生 v. a building company over rent, each with its own basis document. */
public final class CaseFixtures {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final Map<ApplicationColumns, String> values = new EnumMap<>(ApplicationColumns.class);

  private CaseFixtures() {
    int n = SERIAL.incrementAndGet();
    with(ApplicationColumns.COURT, "330802");
    with(ApplicationColumns.CAUSE, "租赁合同纠纷");
    with(ApplicationColumns.BASIS_KIND, "民事调解书");
    with(ApplicationColumns.BASIS_NO, "（2026）浙0802民初" + (70_000 + n) + "号");
    with(ApplicationColumns.ISSUING_BODY, "衢州市柯城区人民法院");
    with(ApplicationColumns.EFFECTIVE_ON, "2026-08-03");
    with(ApplicationColumns.PERFORMANCE_DUE_ON, "2026-08-31");
    with(ApplicationColumns.PRINCIPAL, "200000");
    with(ApplicationColumns.APPLICANT_NAME, "李建国");
    with(ApplicationColumns.APPLICANT_ID, TestNumbers.residentId("330802", LocalDate.of(1975, 5, 6), 11));
    with(ApplicationColumns.APPLICANT_PHONE, "13857000000");
    with(ApplicationColumns.APPLICANT_ADDRESS, "浙江省衢州市柯城区荷花中路1号");
    with(ApplicationColumns.APPLICANT_ACCOUNT, "6228480000000000001");
    with(ApplicationColumns.APPLICANT_BANK, "中国农业银行衢州柯城支行");
    with(ApplicationColumns.DEBTOR_NAME, "衢州三衢建筑工程有限公司");
    with(ApplicationColumns.DEBTOR_ID, TestNumbers.creditCode("70461234"));
    with(ApplicationColumns.DEBTOR_REPRESENTATIVE, "周海峰");
  }

  /** An application without fault. */
  public static CaseFixtures application() {
    return new CaseFixtures();
  }

  public CaseFixtures with(ApplicationColumns column, String value) {
    values.put(column, value);
    return this;
  }

  /** What is typed into which field. */
  public Map<ApplicationColumns, String> values() {
    return Map.copyOf(values);
  }

  public ApplicationForm form() {
    return ApplicationColumns.form(
        key -> values.entrySet().stream().filter(e -> e.getKey().key().equals(key)).map(Map.Entry::getValue).findFirst().orElse(""));
  }
}
