package org.zhiheng.workbench;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.grid.CaseGrid;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.Exposures;
import org.zhiheng.grid.Grid;
import org.zhiheng.grid.GridDirectory;
import org.zhiheng.grid.GridTaskKind;
import org.zhiheng.grid.GridTasks;
import org.zhiheng.grid.HelperCapacity;
import org.zhiheng.grid.Outing;
import org.zhiheng.grid.OutingKind;
import org.zhiheng.grid.OutingOutcome;
import org.zhiheng.grid.Village;
import org.zhiheng.notification.Publication;
import org.zhiheng.notification.PublicityChannels;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** What the reader may do about the grid of a case now (网格可办事项). */
@Component
class GridOffers {

  /** Photos come on the day or the day after; older outings would only fill the list. */
  private static final int MOST_PROOFS = 3;

  private static final String NO_VILLAGE = "请选择村（社区）";
  private static final List<Panorama.Choice> URGENCY = List.of(choice("false", "七日内反馈"), choice("true", "紧急，三日内反馈"));
  private static final List<Panorama.Choice> STARS =
      Stream.of(5, 4, 3, 2, 1).map(stars -> choice(String.valueOf(stars), stars + " 星")).toList();

  private final GridDirectory directory;
  private final GridTasks tasks;
  private final Exposures exposures;
  private final PublicityChannels channels;
  private final CurrentUser user;
  private final Clock clock;

  GridOffers(
      GridDirectory directory,
      GridTasks tasks,
      Exposures exposures,
      PublicityChannels channels,
      CurrentUser user,
      Clock clock) {
    this.directory = directory;
    this.tasks = tasks;
    this.exposures = exposures;
    this.channels = channels;
    this.user = user;
    this.clock = clock;
  }

  List<Offer> of(CaseFile file, CaseGrid grid) {
    List<Offer> offers = new ArrayList<>();
    boolean open = file.status() == CaseStatus.OPEN;
    boolean judge = user.hasRole(Roles.JUDGE);
    if (open && judge) {
      offers.add(task(file));
    }
    if (open && Stream.of(Roles.JUDGE, Roles.CLERK, Roles.TEAM).anyMatch(user::hasRole)) {
      offers.add(outing(file, grid));
      planned(grid).forEach(outing -> offers.add(record(outing)));
      proofs(grid).forEach(offers::add);
    }
    if (open && judge) {
      exposure(file).ifPresent(offers::add);
    }
    if (judge) {
      planned(grid).forEach(outing -> offers.add(invitation(outing)));
      grid.tasks().stream().filter(task -> task.status().isOpen()).forEach(task ->
          offers.add(withReason("GRID_TAKE_BACK", "撤回任务 " + task.taskNo(), "不再需要的任务可以撤回，网格员随即看到。", "/api/grid-tasks/" + task.id() + "/withdrawal")));
      grid.clues().stream().filter(clue -> !clue.isOpen() && clue.rating().isEmpty()).forEach(clue -> offers.add(rating(clue)));
      grid.exposures().stream().filter(publication -> !publication.isWithdrawn()).forEach(publication -> offers.add(withdrawal(publication)));
    }
    return offers;
  }

  private static Stream<Outing> planned(CaseGrid grid) {
    return grid.outings().stream().filter(outing -> outing.done().isEmpty());
  }

  private Offer task(CaseFile file) {
    Set<Village> known = Set.copyOf(tasks.villagesOfDebtors(file.id()).values());
    String byAddress = known.size() > 1 ? "按所选被执行人的住址" : known.stream().findFirst().map(GridOffers::byAddress).orElse(NO_VILLAGE);
    return new Offer(
        "GRID_TASK", "交办网格任务", "交给被执行人所在村唯一负责的网格员；网格员只看到遮盖后的姓名。", "任务内容：", "POST",
        "/api/cases/" + file.id() + "/grid-tasks", Map.of(),
        List.of(
            select("partyId", "被执行人", file.debtors().stream().map(party -> choice(party.id(), party.name())).toList()),
            select("kind", "任务种类", labels(GridTaskKind.values(), GridTaskKind::label)),
            select("urgent", "期限", URGENCY),
            select("village", "村（社区）", villages(file, byAddress)),
            text("instruction", "任务说明（不写证件号码和手机号）")));
  }

  /** What is meant where none is chosen, then all villages of the court. */
  private List<Panorama.Choice> villages(CaseFile file, String unchosen) {
    Stream<Panorama.Choice> all =
        directory.ofCourt(file.courtCode()).stream().map(Grid::village).map(village -> choice(village.code(), village.fullName()));
    return Stream.concat(Stream.of(choice("", unchosen)), all).toList();
  }

  private static String byAddress(Village village) {
    return "按住址：" + village.fullName();
  }

  private Offer outing(CaseFile file, CaseGrid grid) {
    List<Panorama.Choice> clues = new ArrayList<>(List.of(choice("", "与线索无关")));
    grid.clues().stream().filter(Clue::isOpen).forEach(clue -> clues.add(choice(clue.id(), clue.kind().label() + " " + clue.clueNo())));
    List<Panorama.Choice> outcomes = new ArrayList<>(List.of(choice("", "尚未出发")));
    outcomes.addAll(labels(OutingOutcome.values(), OutingOutcome::label));
    return new Offer(
        "GRID_OUTING", "登记走访或紧急行动", "时间、地点、队伍、车辆和经过一次填写；尚未出发的只填计划，可邀请村镇干部等协助。", "走访或行动：",
        "POST", "/api/cases/" + file.id() + "/outings", Map.of(),
        List.of(
            select("kind", "事项", labels(OutingKind.values(), OutingKind::label)),
            select("clueId", "线索", clues),
            new Offer.Input("startsAt", "时间", "datetime-local", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString(), List.of()),
            text("place", "地点"),
            text("team", "队伍（出动人员）"),
            text("vehicle", "车辆（紧急行动必填）"),
            select("outcome", "结果", outcomes),
            text("record", "经过（已出发的必填）")));
  }

  /** Photos and position of an outing of the court's own people; a worker's lie with the worker's answer. */
  private Stream<Offer> proofs(CaseGrid grid) {
    return grid.outings().stream()
        .filter(outing -> directory.all().stream().noneMatch(each -> each.worker().equals(outing.plannedBy())))
        .sorted(Comparator.comparing(Outing::startsAt).reversed())
        .limit(MOST_PROOFS)
        .map(GridOffers::proof);
  }

  private static Offer proof(Outing outing) {
    return new Offer(
        "GRID_PROOF", "附照片和位置：" + Days.minute(outing.startsAt()) + " " + outing.kind().label(),
        "见到与否都可留下现场照片和位置；照片同时归入卷宗。", "现场照片：", "POST", "/api/outings/" + outing.id() + "/photos", Map.of(),
        List.of(new Offer.Input("photos", "照片", "photos", "", List.of()), new Offer.Input("position", "附上当前位置", "position", "", List.of())));
  }

  private static Offer record(Outing outing) {
    return new Offer(
        "GRID_RECORD", "登记经过：" + Days.minute(outing.startsAt()) + " " + outing.kind().label(), "登记该次外出的结果和经过。", "结果和经过：", "POST",
        "/api/outings/" + outing.id() + "/record", Map.of(),
        List.of(select("outcome", "结果", labels(OutingOutcome.values(), OutingOutcome::label)), text("record", "经过")));
  }

  private static Offer invitation(Outing outing) {
    return new Offer(
        "GRID_HELPER", "邀请协助：" + Days.minute(outing.startsAt()) + " " + outing.kind().label(), "受邀人凭一次性地址只看到这一次行动，参加情况记录在案。",
        "受邀人：", "POST", "/api/outings/" + outing.id() + "/helpers", Map.of(),
        List.of(text("name", "姓名"), select("capacity", "身份", labels(HelperCapacity.values(), HelperCapacity::label))));
  }

  /** Offered once the dossier holds a decision to rest on. */
  private Optional<Offer> exposure(CaseFile file) {
    List<Panorama.Choice> decisions =
        exposures.decisionsOf(file.id()).stream().map(entry -> choice(entry.id(), entry.title())).toList();
    if (decisions.isEmpty()) {
      return Optional.empty();
    }
    String village = exposures.villageOf(file.debtors(), file.courtCode()).map(GridOffers::byAddress).orElse(NO_VILLAGE);
    return Optional.of(
        new Offer(
            "GRID_EXPOSURE", "公开曝光", "一次发布到所选渠道，每个渠道各有状态；债务清偿后自动逐一撤下。", "曝光内容：", "POST",
            "/api/cases/" + file.id() + "/exposures", Map.of(),
            List.of(
                select("decisionId", "依据", decisions),
                text("title", "标题"),
                text("text", "内容（不写证件号码和手机号）"),
                select("village", "发布到网格微信群的：村（社区）", villages(file, village)),
                new Offer.Input("channels", "渠道", "checks", "", channels.all().stream().map(one -> choice(one.code(), one.name())).toList()))));
  }

  private static Offer rating(Clue clue) {
    return new Offer(
        "GRID_RATING", "评价线索 " + clue.clueNo(), "评价记入网格员名下，网格员可以看到。", "评价：", "POST", "/api/grid-clues/" + clue.id() + "/rating",
        Map.of(), List.of(select("stars", "星级", STARS), text("note", "评语（选填）")));
  }

  private static Offer withdrawal(Publication publication) {
    return withReason(
        "GRID_WITHDRAW", "撤回曝光《" + publication.title() + "》", "撤回送达原发布的每个渠道；未撤下的一直亮红灯。",
        "/api/exposures/" + publication.id() + "/withdrawal");
  }

  private static Offer withReason(String id, String label, String description, String url) {
    return new Offer(id, label, description, "撤回理由：", "POST", url, Map.of(), List.of(text("reason", "理由")));
  }

  private static <E extends Enum<E>> List<Panorama.Choice> labels(E[] values, java.util.function.Function<E, String> label) {
    return Stream.of(values).map(value -> choice(value.name(), label.apply(value))).toList();
  }

  private static Panorama.Choice choice(String id, String label) {
    return new Panorama.Choice(id, label);
  }

  private static Offer.Input select(String name, String label, List<Panorama.Choice> choices) {
    return new Offer.Input(name, label, "select", "", choices);
  }

  private static Offer.Input text(String name, String label) {
    return new Offer.Input(name, label, "text", "", List.of());
  }
}
