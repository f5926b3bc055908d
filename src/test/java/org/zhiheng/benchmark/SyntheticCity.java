package org.zhiheng.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.money.Money;
import org.zhiheng.simulation.CityWorld;

/** Applications of six courts against debtors of whom each has one account that covers the debt. All people are invented. */
final class SyntheticCity {

  private static final List<String> COURTS = List.of("330802", "330803", "330822", "330824", "330825", "330881");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int DAYS = 28;
  private static final int BORN_FROM = 1950;
  private static final int YEARS = 50;

  private final CityWorld world;
  private final AtomicInteger serials = new AtomicInteger();

  SyntheticCity(CityWorld world) {
    this.world = world;
  }

  /** The next application; its debtor's account is in the bank's register. */
  ApplicationForm next(LocalDate today) {
    int serial = serials.incrementAndGet();
    String court = COURTS.get(serial % COURTS.size());
    String debtor = residentId(court, 2 * serial + 1);
    world.account(debtor, "中国建设银行衢州分行", "33050161" + (10_000_000 + serial), Money.yuan("300000.00"));
    return form(serial, court, debtor, today);
  }

  private static ApplicationForm form(int serial, String court, String debtor, LocalDate today) {
    return new ApplicationForm(
        "BENCH-" + serial,
        court,
        "民间借贷纠纷",
        "民事判决书",
        "（" + today.getYear() + "）浙" + court.substring(2) + "民初" + serial + "号",
        "衢州市柯城区人民法院",
        today.minusDays(90).toString(),
        today.minusDays(60).toString(),
        "120,000.00",
        "3,600.00",
        "1,350.00",
        "",
        "",
        "否",
        "否",
        today.toString(),
        List.of(person("申请人", residentId(court, 2 * serial), serial)),
        List.of(person("被执行人", debtor, serial)));
  }

  private static PartyForm person(String name, String idNumber, int serial) {
    return new PartyForm(
        "自然人",
        name + Integer.toString(serial, Character.MAX_RADIX),
        idNumber,
        "1380000" + String.format("%04d", serial % 10_000),
        "浙江省衢州市柯城区示例路" + serial + "号",
        "62284803" + String.format("%011d", serial),
        "中国农业银行衢州分行",
        List.of());
  }

  /** A resident id with a valid check character (GB 11643), different for every serial. */
  private static String residentId(String region, int serial) {
    int rest = serial / 1000;
    String body =
        region
            + (BORN_FROM + rest / DAYS % YEARS)
            + String.format("%02d", 1 + rest / DAYS / YEARS % 12)
            + String.format("%02d", 1 + rest % DAYS)
            + String.format("%03d", serial % 1000);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
