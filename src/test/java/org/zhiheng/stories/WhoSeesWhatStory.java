package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.platform.privacy.Masks;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.H2Test;

/**
 * Who sees what of people (个人信息脱敏): each role of the house against each kind of personal data, over HTTP. A role that is
 * added to the house without a line here gets nothing.
 */
abstract class WhoSeesWhatStory extends Story {

  private static final String COURT = "330822";

  /** What is known of the debtor, and the number of his account at the bank. */
  private enum Field {
    NAME,
    ID_NUMBER,
    PHONE,
    ADDRESS,
    ACCOUNT
  }

  private static final Set<Field> ALL = EnumSet.allOf(Field.class);
  private static final Set<Field> PARTY = EnumSet.complementOf(EnumSet.of(Field.ACCOUNT));
  private static final Set<Field> NONE = EnumSet.noneOf(Field.class);

  /** Fields of 案件全景 each role sees in full; it sees the others masked. Every other role is refused. */
  private static final Map<String, Set<Field>> IN_FULL =
      Map.of(
          Roles.CLERK, ALL,
          Roles.JUDGE, ALL,
          Roles.DIRECTOR, ALL,
          Roles.PRESIDENT, ALL,
          Roles.FINANCE, ALL,
          Roles.WINDOW, PARTY,
          Roles.COMMANDER, NONE,
          Roles.TEAM, NONE,
          Roles.SUPERVISOR, NONE);

  private static final Set<String> READ_FUNDS =
      Set.of(Roles.FINANCE, Roles.JUDGE, Roles.DIRECTOR, Roles.PRESIDENT, Roles.SUPERVISOR);

  @H2Test
  static class OnH2 extends WhoSeesWhatStory {}

  @Test
  void eachRoleSeesOfADebtorWhatItsWorkNeedsAndNoMore() {
    Debtor debtor = debtor();
    Filed filed = frozen(debtor);
    Roles.all().keySet().stream().filter(role -> !isOfTheDemo(role)).forEach(role -> employs(role, COURT));

    for (String role : Roles.all().keySet()) {
      Set<Field> full = IN_FULL.get(role);
      see(role, filed, debtor, "/panorama", full, ALL);
      see(role, filed, debtor, "/assets", full, EnumSet.of(Field.ACCOUNT));
      see(role, filed, debtor, "/measures", full, EnumSet.of(Field.ACCOUNT));
      see(role, filed, debtor, "/funds", READ_FUNDS.contains(role) ? full : null, NONE);
      see(role, filed, debtor, "/period", full, NONE);
      see(role, filed, debtor, "/releases", full, NONE);
      see(role, filed, debtor, "/control-plan", full, NONE);
    }
  }

  @Test
  void whoTakesInAnApplicationGetsNothingOfItBack() {
    for (String role : Roles.all().keySet()) {
      if (!isOfTheDemo(role)) {
        employs(role, COURT);
      }
      Debtor debtor = debtor();
      var answer = desk(role, COURT).post("/api/applications", json(application(debtor)));
      boolean takesIn = Set.of(Roles.WINDOW, Roles.CLERK).contains(role);
      assertThat(answer.statusCode()).as(role).isEqualTo(takesIn ? 201 : 403);
      assertThat(PrivateWords.in(answer.body())).as(role).isEmpty();
    }
    time.settle();
  }

  /** {@code full} is what the role sees in full of what the page shows at all; null where the page is closed to it. */
  private void see(String role, Filed filed, Debtor debtor, String page, Set<Field> full, Set<Field> shown) {
    var answer = desk(role, COURT).get("/api/cases/" + filed.caseId() + page);
    String cell = role + " " + page;
    if (full == null) {
      assertThat(answer.statusCode()).as(cell).isEqualTo(403);
      assertThat(PrivateWords.in(answer.body())).as(cell).isEmpty();
      return;
    }
    assertThat(answer.statusCode()).as(cell).isEqualTo(200);
    assertThat(answer.body()).as(cell + " shows nobody the creditor's own account").doesNotContain(Applications.PAYEE_ACCOUNT);
    Map<Field, String> seen = new LinkedHashMap<>();
    Map<Field, String> expected = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      boolean clear = answer.body().contains(debtor.clear(field));
      boolean masked = answer.body().contains(debtor.masked(field));
      seen.put(field, clear ? "full" : masked ? "masked" : "nothing");
      expected.put(field, !shown.contains(field) ? "nothing" : full.contains(field) ? "full" : "masked");
    }
    assertThat(seen).as(cell).isEqualTo(expected);
  }

  private static boolean isOfTheDemo(String role) {
    return IN_FULL.containsKey(role) && !role.equals(Roles.TEAM);
  }

  private Filed frozen(Debtor debtor) {
    city.account(debtor.idNumber(), "中国建设银行衢州分行", debtor.account(), Money.yuan("90000.00"));
    Filed filed = files(COURT, application(debtor));
    handler(filed).completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CONTROL"));
    time.settle();
    approvesDocuments(filed);
    return filed;
  }

  private static Map<String, Object> application(Debtor debtor) {
    return Applications.loan(debtor.serial(), COURT, debtor.idNumber(), Money.yuan("60000.00"));
  }

  private static Debtor debtor() {
    int serial = serial();
    return new Debtor(serial, Applications.residentId(serial), PrivateWords.keep("33050163" + (20_000_000 + serial)));
  }

  /** The debtor of {@link Applications#loan}. */
  private record Debtor(int serial, String idNumber, String account) {

    private static final String NAME = "王立新";
    private static final String PHONE = "13857034519";
    private static final String ADDRESS = "浙江省衢州市柯城区府山街道县学街1号";

    String clear(Field field) {
      return switch (field) {
        case NAME -> NAME;
        case ID_NUMBER -> idNumber;
        case PHONE -> PHONE;
        case ADDRESS -> ADDRESS;
        case ACCOUNT -> account;
      };
    }

    String masked(Field field) {
      return switch (field) {
        case NAME -> Masks.name(NAME);
        case ID_NUMBER -> Masks.idNumber(idNumber);
        case PHONE -> Masks.phone(PHONE);
        case ADDRESS -> Masks.address(ADDRESS);
        case ACCOUNT -> Masks.account(account);
      };
    }
  }
}
