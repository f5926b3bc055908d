package org.zhiheng.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.entrustment.CrossDistrict;
import org.zhiheng.entrustment.EntrustedItems;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.Entrustments;
import org.zhiheng.entrustment.ItemEffect;
import org.zhiheng.entrustment.MatterStatus;
import org.zhiheng.entrustment.PlannedTrip;
import org.zhiheng.entrustment.Trips;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.Asset;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.Property;
import org.zhiheng.reference.CourtLevel;
import org.zhiheng.reference.Courts;

/** Entrusting on the page of a case (委托事项可办事项): ask another court, plan a trip, entrust instead of travelling. */
@Component
class EntrustmentOffers implements CaseOffers {

  private static final Panorama.Choice NOTHING = new Panorama.Choice("", "（无）");

  private final Entrustments entrustments;
  private final Trips trips;
  private final EntrustedItems items;
  private final Property property;
  private final Courts courts;
  private final CaseFiles cases;
  private final CurrentUser user;
  private final Clock clock;

  EntrustmentOffers(
      Entrustments entrustments,
      Trips trips,
      EntrustedItems items,
      Property property,
      Courts courts,
      CaseFiles cases,
      CurrentUser user,
      Clock clock) {
    this.entrustments = entrustments;
    this.trips = trips;
    this.items = items;
    this.property = property;
    this.courts = courts;
    this.cases = cases;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public List<Offer> of(String caseId) {
    CaseFile file = cases.byId(caseId);
    if (file.status() != CaseStatus.OPEN || !(user.hasRole(Roles.JUDGE) || user.hasRole(Roles.CLERK))) {
      return List.of();
    }
    List<Offer> offers = new ArrayList<>(List.of(entrust(file), plan(file)));
    trips.ofCase(caseId).stream()
        .filter(trip -> trip.status() == PlannedTrip.Status.PLANNED)
        .flatMap(this::ofTrip)
        .forEach(offers::add);
    entrustments.ofCase(caseId).stream()
        .filter(matter -> matter.status().leadsTo(MatterStatus.WITHDRAWN))
        .map(EntrustmentOffers::withdraw)
        .forEach(offers::add);
    return offers;
  }

  private Offer entrust(CaseFile file) {
    List<Offer.Input> inputs = new ArrayList<>(what(file));
    inputs.add(new Offer.Input("measureId", "续行、解除或者划拨的措施", "select", "", measures(file)));
    inputs.add(new Offer.Input("urgent", "是否紧急", "select", "false", yesOrNo("紧急（24小时内办结）", "一般")));
    inputs.add(new Offer.Input("complex", "是否复杂", "select", "false", yesOrNo("复杂", "一般")));
    inputs.add(new Offer.Input("overrideReason", "规则为自行办理时的委托理由", "text", "", List.of()));
    return new Offer(
        "ENTRUST",
        "委托其他法院办理",
        "委托外地或者外区法院查封、冻结、调查、送达等，不必出差。委托函经执行局长审批后发出。",
        "填写委托内容：",
        "POST",
        "/api/cases/" + file.id() + "/entrustments",
        Map.of(),
        inputs);
  }

  private Offer plan(CaseFile file) {
    List<Offer.Input> inputs = new ArrayList<>(what(file));
    inputs.add(new Offer.Input("measureId", "续行、解除或者划拨的措施", "select", "", live(file)));
    inputs.add(new Offer.Input("plannedOn", "出行日期", "date", LocalDate.now(clock).plusDays(1).toString(), List.of()));
    return new Offer(
        "PLAN_TRIP",
        "计划出差",
        "登记出差计划。登记后可一键改为委托当地法院办理。",
        "填写出差计划：",
        "POST",
        "/api/cases/" + file.id() + "/trips",
        Map.of(),
        inputs);
  }

  private List<Offer.Input> what(CaseFile file) {
    return List.of(
        new Offer.Input("court", "法院", "select", "", others(file.courtCode())),
        new Offer.Input("item", "事项", "select", "", items()),
        new Offer.Input("assetId", "所涉财产", "select", "", assets(file)),
        new Offer.Input("requirement", "要求", "text", "", List.of()));
  }

  /** Lifting and deducting are a judge's decision. */
  private List<Panorama.Choice> items() {
    boolean judge = user.hasRole(Roles.JUDGE);
    return items.all().stream()
        .filter(item -> judge || item.effect() != ItemEffect.RELEASE && item.effect() != ItemEffect.DEDUCT)
        .map(item -> new Panorama.Choice(item.code(), item.name()))
        .toList();
  }

  /** Only courts that enforce: intermediate and basic ones. */
  private List<Panorama.Choice> others(String own) {
    return courts.all().stream()
        .filter(court -> !court.code().equals(own) && (court.level() == CourtLevel.BASIC || court.level() == CourtLevel.INTERMEDIATE))
        .map(court -> new Panorama.Choice(court.code(), court.name()))
        .toList();
  }

  private List<Panorama.Choice> assets(CaseFile file) {
    Stream<Panorama.Choice> found = property.assetsOf(file.id()).stream().map(EntrustmentOffers::choice);
    return Stream.concat(Stream.of(NOTHING), found).toList();
  }

  private static Panorama.Choice choice(Asset asset) {
    return new Panorama.Choice(asset.id(), asset.kind().label() + " " + asset.description());
  }

  /** Only the court that took a measure can renew or lift it. */
  private List<Panorama.Choice> measures(CaseFile file) {
    Stream<Panorama.Choice> taken =
        property.measuresOf(file.id()).stream()
            .filter(measure -> measure.status().isLive())
            .flatMap(measure -> measure.entrustedCourt().map(court -> choice(measure, court)).stream());
    return Stream.concat(Stream.of(NOTHING), taken).toList();
  }

  /** Whoever travels may go for our own measures too. */
  private List<Panorama.Choice> live(CaseFile file) {
    Stream<Panorama.Choice> live =
        property.measuresOf(file.id()).stream()
            .filter(measure -> measure.status().isLive())
            .map(measure -> choice(measure, measure.entrustedCourt().orElse(file.courtCode())));
    return Stream.concat(Stream.of(NOTHING), live).toList();
  }

  private Panorama.Choice choice(ControlMeasure measure, String court) {
    String taken = measure.kind().label() + " " + measure.assetDescription() + "（" + courts.byCode(court).name() + "）";
    return new Panorama.Choice(measure.id(), taken);
  }

  private static List<Panorama.Choice> yesOrNo(String yes, String no) {
    return List.of(new Panorama.Choice("false", no), new Panorama.Choice("true", yes));
  }

  /** One click: everything the matter needs stands in the plan; only against the rule a reason is asked for (S5.20). */
  private Stream<Offer> ofTrip(PlannedTrip trip) {
    String where = courts.byCode(trip.destinationCourt()).name() + "，" + items.byCode(trip.item()).name() + "，" + trip.plannedOn();
    CrossDistrict.Route advice = trips.advice(trip);
    List<Offer.Input> reason =
        advice.entrust() ? List.of() : List.of(new Offer.Input("overrideReason", "规则为自行办理，委托的理由", "text", "", List.of()));
    String path = "/api/trips/" + trip.id();
    Offer instead =
        new Offer(
            "ENTRUST_TRIP_" + trip.id(), "以委托代替出差", where + "。" + advice.note() + "。", "确认不出差，改为委托当地法院办理？", "POST",
            path + "/entrustment", Map.of("urgent", false), reason);
    Offer made =
        new Offer("TRIP_MADE_" + trip.id(), "登记已经前往", where + "。", "确认已经前往办理？", "POST", path + "/made", Map.of());
    Offer cancelled =
        new Offer("TRIP_CANCELLED_" + trip.id(), "取消出差", where + "。", "确认不再前往？", "POST", path + "/cancellation", Map.of());
    return Stream.of(instead, made, cancelled);
  }

  private static Offer withdraw(EntrustedMatter matter) {
    return new Offer(
        "WITHDRAW_" + matter.id(), "撤回委托 " + matter.matterNo(), "尚未办结的委托可以撤回，受托法院随即得知。", "写明撤回理由：", "POST",
        "/api/entrustments/" + matter.id() + "/withdrawal", Map.of(),
        List.of(new Offer.Input("reason", "理由", "text", "", List.of())));
  }
}
