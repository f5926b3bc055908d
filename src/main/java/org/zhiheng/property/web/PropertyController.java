package org.zhiheng.property.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.assistance.EarlierSeal;
import org.zhiheng.assistance.RankReport;
import org.zhiheng.money.Money;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.Asset;
import org.zhiheng.property.AssetEntry;
import org.zhiheng.property.AssetKind;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.ControlPlan;
import org.zhiheng.property.Deductions;
import org.zhiheng.property.MeasureOrder;
import org.zhiheng.property.PlanItem;
import org.zhiheng.property.Property;
import org.zhiheng.property.PropertyAction;
import org.zhiheng.property.Release;
import org.zhiheng.property.ReleaseGround;
import org.zhiheng.property.Survey;
import org.zhiheng.property.Unanswered;

/** Assets, measures, plan and release of a case (案件财产查控). Amounts in 分. */
@RestController
@RequestMapping("/api/cases/{caseId}")
@Permit(Permit.CASE_STAFF)
class PropertyController {

  private final Property property;

  PropertyController(Property property) {
    this.property = property;
  }

  /** What was found, and by whom; and who has not answered. */
  record AssetsView(List<Asset> assets, List<Survey> surveys, List<Unanswered> unanswered) {}

  /** What is controlled, and what may be done about it now. */
  record MeasuresView(List<ControlMeasure> measures, Set<PropertyAction> actions) {}

  /**
   * A plan as the judge writes it.
   *
   * @param items empty = nothing is to be controlled
   */
  record PlanBody(@NotNull(message = "请列出要控制的财产") List<@Valid ItemBody> items) {}

  record ItemBody(@NotBlank(message = "请写明财产") String assetId, long amountFen) {

    PlanItem item() {
      return new PlanItem(assetId, Money.of(amountFen));
    }
  }

  /**
   * A decision to lift.
   *
   * @param measureIds empty or absent = all
   * @param parts 分 to lift of a measure, by its id; a measure that is only in {@code measureIds} is lifted whole
   * @param applicationDocumentId dossier entry with the applicant's request, or the paper that proves the ground
   */
  record ReleaseBody(
      @NotNull(message = "请选择解除事由") ReleaseGround ground,
      Optional<List<String>> measureIds,
      Optional<Map<String, Long>> parts,
      Optional<String> applicationDocumentId) {

    Map<String, Money> amounts() {
      return parts.orElse(Map.of()).entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, part -> Money.of(part.getValue())));
    }
  }

  @GetMapping("/assets")
  AssetsView assets(@PathVariable String caseId) {
    return new AssetsView(property.assetsOf(caseId), property.surveysOf(caseId), property.unansweredOf(caseId));
  }

  /**
   * Property entered by hand.
   *
   * @param amount as people write amounts; absent or blank if it is not known
   * @param documentId paper of the dossier that shows it
   */
  record AssetBody(
      @NotNull(message = "请选择财产种类") AssetKind kind,
      @NotBlank(message = "请填写财产编号") String identifier,
      Optional<String> institution,
      Optional<String> description,
      Optional<String> amount,
      Optional<String> encumbrance,
      Optional<String> debtorId,
      @NotBlank(message = "请选择载明该财产的卷宗材料") String documentId) {

    AssetEntry entry() {
      return new AssetEntry(
          kind, identifier, institution.orElse(""), description.orElse(""), amount.filter(text -> !text.isBlank()).map(Money::parse),
          encumbrance.orElse(""), debtorId, documentId);
    }
  }

  /** What came of it, in words for the page. */
  record AssetEntered(boolean found, String notice) {}

  @PostMapping("/assets")
  @Permit({Roles.JUDGE, Roles.CLERK})
  @ResponseStatus(HttpStatus.CREATED)
  AssetEntered enterAsset(@PathVariable String caseId, @Valid @RequestBody AssetBody body) {
    boolean found = property.enterAsset(caseId, body.entry());
    return new AssetEntered(found, found ? "财产已列入清单。" : "该财产此前已在清单中，来源已补充。");
  }

  @GetMapping("/measures")
  MeasuresView measures(@PathVariable String caseId) {
    return new MeasuresView(property.measuresOf(caseId), property.availableActions(caseId));
  }

  @GetMapping("/control-plan")
  ControlPlan plan(@PathVariable String caseId) {
    return property.planControl(caseId);
  }

  @PutMapping("/control-plan")
  @Permit(Roles.JUDGE)
  ControlPlan replacePlan(@PathVariable String caseId, @Valid @RequestBody PlanBody body) {
    return property.replacePlan(caseId, body.items().stream().map(ItemBody::item).toList());
  }

  /** Renewals and deductions, and what may be deducted now. */
  record OrdersView(List<MeasureOrder> orders, List<Deductions.Offer> deductible) {}

  @GetMapping("/measure-orders")
  OrdersView orders(@PathVariable String caseId) {
    return new OrdersView(property.ordersOf(caseId), property.deductible(caseId));
  }

  /** What is to be handed over to the case's account. */
  record DeductionBody(@NotNull(message = "请写明要扣划的账户和金额") List<@Valid ItemBody> items) {}

  @PostMapping("/deductions")
  @Permit(Roles.JUDGE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  MeasureOrder deduct(@PathVariable String caseId, @Valid @RequestBody DeductionBody body) {
    return property.deduct(caseId, body.items().stream().map(ItemBody::item).toList());
  }

  /** How much of one account; as people write amounts, e.g. {@code 12万元}. */
  record AmountBody(@NotBlank(message = "请写明扣划金额") String amount) {}

  @PostMapping("/assets/{assetId}/deduction")
  @Permit(Roles.JUDGE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  MeasureOrder deductOne(@PathVariable String caseId, @PathVariable String assetId, @Valid @RequestBody AmountBody body) {
    return property.deduct(caseId, List.of(new PlanItem(assetId, Money.parse(body.amount()))));
  }

  /** The title of a pre-sealed house is registered. */
  @PostMapping("/measures/{measureId}/title")
  @Permit({Roles.JUDGE, Roles.CLERK})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void titleRegistered(@PathVariable String caseId, @PathVariable String measureId) {
    property.titleRegistered(caseId, measureId);
  }

  /**
   * A seal of a court outside that stood before ours fell away.
   *
   * @param rank our place now; 1 = it binds
   * @param on the day on which the earlier one fell away
   * @param endsOn last day as the unit registered it; the longest by law if absent
   * @param documentId paper of the dossier that shows it
   */
  record RankBody(
      @NotNull(message = "请写明现在的顺位") @Min(value = 1, message = "顺位应为 1 或者更大") Integer rank,
      @NotNull(message = "请写明在先查封失效之日") LocalDate on,
      @NotNull(message = "请写明在先查封失效的原因") EarlierSeal why,
      Optional<LocalDate> endsOn,
      Optional<String> receiptNo,
      @NotBlank(message = "请选择载明在先查封失效的卷宗材料") String documentId) {}

  @PostMapping("/measures/{measureId}/rank")
  @Permit({Roles.JUDGE, Roles.CLERK})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void earlierSealGone(@PathVariable String caseId, @PathVariable String measureId, @Valid @RequestBody RankBody body) {
    RankReport report = new RankReport(body.rank(), body.on(), body.why(), body.endsOn(), body.receiptNo());
    property.earlierSealGone(caseId, measureId, report, body.documentId());
  }

  @GetMapping("/releases")
  List<Release> releases(@PathVariable String caseId) {
    return property.releasesOf(caseId);
  }

  @PostMapping("/release")
  @Permit(Roles.JUDGE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Release release(@PathVariable String caseId, @Valid @RequestBody ReleaseBody body) {
    return property.requestRelease(
        caseId, body.ground(), body.measureIds().orElse(List.of()), body.amounts(), body.applicationDocumentId());
  }
}
