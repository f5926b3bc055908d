package org.zhiheng.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zhiheng.money.Money;

/** What a synthetic person plausibly owns (合成财产). The same id number always owns the same, on every machine and run. */
final class PlausibleAssets {

  private static final List<String> BANKS =
      List.of("中国工商银行衢州分行", "中国农业银行衢州分行", "浙江农商银行柯城支行", "中国建设银行衢州分行", "衢州柯城农村商业银行");
  private static final List<String> ROADS = List.of("荷花中路", "三江东路", "府山街", "双港大道", "花园大道");
  private static final List<String> CARS = List.of("吉利帝豪", "比亚迪宋", "大众朗逸", "五菱宏光");
  private static final int FEN_PER_YUAN = 100;

  private PlausibleAssets() {}

  static List<Holding> of(String idNumber, String name) {
    Random random = new Random(idNumber.hashCode());
    List<Holding> assets = new ArrayList<>();
    int accounts = 1 + random.nextInt(3);
    for (int i = 0; i < accounts; i++) {
      assets.add(account(idNumber, random));
    }
    if (random.nextInt(100) < 35) {
      assets.add(home(idNumber, random));
    }
    if (random.nextInt(100) < 40) {
      assets.add(car(idNumber, random));
    }
    if (random.nextInt(100) < 30) {
      assets.add(fund(idNumber, random));
    }
    return assets;
  }

  private static Holding account(String owner, Random random) {
    return new Holding(
        "BANK_DEPOSIT", "6222" + digits(random, 15), BANKS.get(random.nextInt(BANKS.size())), "人民币活期存款", owner,
        yuan(random.nextInt(10) < 7 ? random.nextInt(3_000) : 5_000 + random.nextInt(200_000)), true);
  }

  private static Holding home(String owner, Random random) {
    String address = "衢州市" + ROADS.get(random.nextInt(ROADS.size())) + (1 + random.nextInt(300)) + "号";
    return new Holding(
        "REAL_ESTATE", "浙（" + (2008 + random.nextInt(17)) + "）衢州市不动产权第" + digits(random, 7) + "号", "不动产登记中心",
        address, owner, yuan(500_000 + random.nextInt(1_500_000)), false);
  }

  private static Holding car(String owner, Random random) {
    return new Holding(
        "VEHICLE", "浙H" + digits(random, 5), "车辆管理所", CARS.get(random.nextInt(CARS.size())), owner,
        yuan(20_000 + random.nextInt(150_000)), false);
  }

  private static Holding fund(String owner, Random random) {
    return new Holding(
        "PROVIDENT_FUND", "3308" + digits(random, 8), "住房公积金管理中心", "住房公积金", owner,
        yuan(1_000 + random.nextInt(90_000)), true);
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static Money yuan(int yuan) {
    return Money.of((long) yuan * FEN_PER_YUAN);
  }
}
