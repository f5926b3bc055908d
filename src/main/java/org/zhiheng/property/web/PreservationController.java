package org.zhiheng.property.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.money.Money;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.AssetKind;
import org.zhiheng.property.Preservation;
import org.zhiheng.property.Preservations;

/** The way in for the preservation centre of the court (诉讼保全移送). */
@RestController
@RequestMapping("/api/preservations")
@Permit({Roles.WINDOW, Roles.CLERK, Roles.JUDGE})
class PreservationController {

  /** More than any one judgment has. */
  private static final int MOST = 500;

  private final Preservations preservations;

  PreservationController(Preservations preservations) {
    this.preservations = preservations;
  }

  /**
   * All measures taken under one document.
   *
   * @param basisNo number of the document that is enforced, however its brackets are written
   */
  record Body(
      @NotBlank(message = "请填写法院代码") String courtCode,
      @NotBlank(message = "请填写执行依据文号") String basisNo,
      @NotEmpty(message = "请列出保全措施") @Size(max = MOST, message = "一次最多移送 500 项保全措施") List<@Valid Item> measures) {}

  /**
   * One measure.
   *
   * @param amount yuan as text, e.g. {@code 120000.00} or {@code 12万元}
   * @param rank absent = first
   */
  record Item(
      @NotNull(message = "请填写财产种类") AssetKind kind,
      @NotBlank(message = "请填写财产编号") String identifier,
      @NotBlank(message = "请填写登记或开户机构") String institution,
      Optional<String> description,
      @NotBlank(message = "请填写财产所有人证件号码") String holder,
      @NotBlank(message = "请填写保全金额") String amount,
      @NotBlank(message = "请填写保全裁定文号") String rulingNo,
      Optional<Integer> rank,
      @NotNull(message = "请填写措施生效时间") Instant effectiveAt,
      Optional<LocalDate> endsOn,
      Optional<String> receiptNo) {

    Preservation measure() {
      return new Preservation(
          kind, identifier.strip(), institution.strip(), description.orElse(""), holder.strip().toUpperCase(Locale.ROOT),
          Money.parse(amount), rulingNo.strip(), rank.orElse(1), effectiveAt.truncatedTo(ChronoUnit.SECONDS), endsOn, receiptNo);
    }
  }

  /** Answers how many were new and how many corrected; what is known already adds nothing. */
  @PostMapping
  Preservations.HandedOver handOver(@Valid @RequestBody Body body) {
    List<Preservation> measures = body.measures().stream().map(Item::measure).toList();
    return preservations.handOver(body.courtCode(), body.basisNo(), measures);
  }
}
