package org.zhiheng.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhiheng.money.Money;

/** Applications of the stories, as a filing window would enter them. All people are invented; the check digits are right. */
final class Applications {

  /** Names that must never be met in a process variable. */
  static final List<String> NAMES = List.of("李怀璧", "衢州恒筑建筑工程有限公司", "周志强", "朱海燕", "王立新", "余文斌");

  /** Where the creditors of all stories want their money. */
  static final String PAYEE_ACCOUNT = "6222021209005178304";

  private Applications() {}

  /** SC-7: 李先生 has a mediated claim for rent against a building company. */
  static Map<String, Object> rent(int serial, Money principal) {
    Map<String, Object> application = basis(serial, "330825", "房屋租赁合同纠纷", "民事调解书", principal);
    application.put("applicants", List.of(applicant("李怀璧", residentId(serial + 20_000))));
    application.put("debtors", List.of(company("衢州恒筑建筑工程有限公司", creditCode(serial))));
    return application;
  }

  /** SC-1 and SC-24: a debtor who owns a flat. */
  static Map<String, Object> loan(int serial, String court, String debtorId, Money principal) {
    Map<String, Object> application = basis(serial, court, "民间借贷纠纷", "民事判决书", principal);
    application.put("applicants", List.of(applicant("余文斌", residentId(serial + 40_000))));
    application.put("debtors", List.of(person("王立新", debtorId)));
    return application;
  }

  /** SC-10: a small claim of the routine kind. */
  static Map<String, Object> routine(int serial, String debtorId) {
    Map<String, Object> application = basis(serial, "330803", "买卖合同纠纷", "民事判决书", Money.yuan("3000.00"));
    application.put("applicants", List.of(applicant("朱海燕", residentId(serial + 60_000))));
    application.put("debtors", List.of(person("周志强", debtorId)));
    return application;
  }

  /** A resident id of Kecheng with the right check character, different for each serial. */
  static String residentId(int serial) {
    String body = "330802" + String.format("%04d", 1960 + serial % 40) + "0" + (1 + serial % 9) + String.format("%02d", 10 + serial / 9 % 18) + String.format("%03d", serial % 1000);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * weights[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** A unified social credit code with both check characters right (GB 32100, GB 11714). */
  static String creditCode(int serial) {
    String organisation = organisationCode("MA" + String.format("%06d", serial));
    String body = "91330802" + organisation;
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += alphabet.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + alphabet.charAt((31 - sum % 31) % 31);
  }

  private static String organisationCode(String body) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(body.charAt(i), 36) * weights[i];
    }
    int check = 11 - sum % 11;
    return body + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
  }

  private static Map<String, Object> basis(int serial, String court, String cause, String kind, Money principal) {
    Map<String, Object> application = new LinkedHashMap<>();
    application.put("sourceNo", "STORY-" + serial);
    application.put("court", court);
    application.put("cause", cause);
    application.put("basisKind", kind);
    application.put("basisNo", "（2026）浙" + court.substring(2) + "民初" + (1000 + serial) + "号");
    application.put("issuingBody", "衢州市柯城区人民法院");
    application.put("effectiveOn", "2026-09-01");
    application.put("performanceDueOn", "2026-10-15");
    application.put("principal", principal.format());
    application.put("costs", "0");
    return application;
  }

  private static Map<String, Object> applicant(String name, String idNumber) {
    Map<String, Object> person = person(name, idNumber);
    person.put("account", PrivateWords.keep(PAYEE_ACCOUNT));
    person.put("accountBank", "中国工商银行衢州分行");
    return person;
  }

  private static Map<String, Object> person(String name, String idNumber) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("kind", "自然人");
    person.put("name", PrivateWords.keep(name));
    person.put("idNumber", PrivateWords.keep(idNumber));
    person.put("phone", PrivateWords.keep("13857034519"));
    person.put("address", "浙江省衢州市柯城区府山街道" + PrivateWords.keep("县学街1号"));
    return person;
  }

  private static Map<String, Object> company(String name, String creditCode) {
    Map<String, Object> company = new LinkedHashMap<>();
    company.put("kind", "法人");
    company.put("name", name);
    company.put("idNumber", PrivateWords.keep(creditCode));
    company.put("phone", PrivateWords.keep("13957034518"));
    company.put("address", "浙江省衢州市柯城区荷花街道" + PrivateWords.keep("荷一路9号"));
    return company;
  }
}
