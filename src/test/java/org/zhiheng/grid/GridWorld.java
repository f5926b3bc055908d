package org.zhiheng.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.casefile.Volume;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.simulation.DemoStaff;
import org.zhiheng.testing.TestPeople;

/** 常山: filed cases whose debtor lives in 滨江社区, its judges and its two grid workers. */
public abstract class GridWorld {

  /** The stories' password too: both may make the same people first. */
  protected static final String PASSWORD = TestPeople.PASSWORD;

  protected static final String COURT = "330822";
  protected static final String VILLAGE = "330822001001";
  protected static final String WORKER = "grid-330822001001";
  protected static final String OTHER_WORKER = "grid-330822001002";
  protected static final String ADDRESS = "浙江省衢州市常山县天马街道滨江社区8幢301室";

  /** The first bytes of a picture, as far as anybody looks. */
  protected static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

  private static final AtomicInteger BASIS = new AtomicInteger(400_000);

  @Autowired protected CaseFiles cases;
  @Autowired protected Dossier dossier;
  @Autowired protected GridTasks tasks;
  @Autowired protected FieldDesk desk;
  @Autowired protected Clues clues;
  @Autowired protected Outings outings;
  @Autowired protected Exposures exposures;
  @Autowired protected CaseGrids grids;
  @Autowired protected CurrentUser user;
  @Autowired protected DemoStaff staff;
  @LocalServerPort protected int port;

  protected void people() {
    staff.moveIn(PASSWORD);
  }

  /** A filed case; the debtor's address names the village unless another is given. */
  protected CaseFile filed(String address, String cause, String birth) {
    return filed(COURT, address, cause, birth);
  }

  protected CaseFile filed(String court, String address, String cause, String birth) {
    return filed(court, cause, List.of(person("李四光", birth, address)));
  }

  protected CaseFile filed(String court, String cause, List<PartyForm> debtors) {
    LocalDate effective = LocalDate.of(2026, 8, 1);
    String source = UUID.randomUUID().toString();
    CaseFile file =
        cases.apply(
            new ApplicationForm(
                source, court, cause, "民事判决书", "（2026）浙0822民初" + BASIS.incrementAndGet() + "号",
                "常山县人民法院", effective.toString(), effective.plusDays(10).toString(), "120,000.00", "0", "0", "", "", "否", "否", "",
                List.of(person("朱某", "330822197001011010", "浙江省衢州市常山县")), debtors));
    cases.file(file.id());
    cases.assign(file.id());
    return cases.byId(file.id());
  }

  protected CaseFile filed() {
    return filed(ADDRESS, "买卖合同纠纷", "330822198002022020");
  }

  protected static PartyForm person(String name, String seventeenAndOne, String address) {
    String seventeen = seventeenAndOne.substring(0, 17);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (seventeen.charAt(i) - '0');
    }
    String id = seventeen + "10X98765432".charAt(sum % 11);
    return new PartyForm("自然人", name, id, "13900001234", address, "6228480312345678901", "农业银行", List.of());
  }

  protected <T> T asJudge(Supplier<T> work) {
    return user.as(Actor.staff("judge" + COURT, "徐衡", Set.of(Roles.JUDGE), Set.of(COURT)), work);
  }

  protected <T> T asWorker(String worker, Supplier<T> work) {
    return user.as(Actor.staff(worker, "网格员", Set.of(Roles.GRID), Set.of()), work);
  }

  protected GridTask ordered(CaseFile file, GridTaskKind kind, boolean urgent) {
    return asJudge(
        () -> tasks.order(file.id(), new TaskOrder(file.debtors().get(0).id(), kind, urgent, "请了解经营和居住情况", Optional.empty())));
  }

  protected void answers(GridTask task, TaskOutcome outcome, Map<ClueKind, String> told) {
    asWorker(
        task.worker(),
        () -> {
          desk.answer(task.id(), new Feedback(outcome, "已上门了解", told, false, Optional.empty(), List.of(new PhotoFile("门.jpg", JPEG))));
          return task;
        });
  }

  protected Clue unasked(String text, boolean urgent) {
    Grid grid = asWorker(WORKER, desk::grids).get(0);
    return asWorker(
        WORKER,
        () ->
            desk.report(
                new ClueReport(
                    grid.code(), ClueKind.WHEREABOUTS, text, urgent, Position.parse("28.9012345", "118.5112"),
                    List.of(new PhotoFile("车.jpg", JPEG)))));
  }

  protected String decision(CaseFile file) {
    return dossier
        .add(
            file.id(),
            new DossierDocument(
                Volume.MAIN, DocumentCategory.ORDER, "失信决定书", "application/pdf", "judge" + COURT, UUID.randomUUID().toString(),
                new byte[] {1}))
        .id();
  }
}
