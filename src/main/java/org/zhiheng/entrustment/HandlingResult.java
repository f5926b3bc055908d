package org.zhiheng.entrustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * What the entrusted court achieved (办理结果).
 *
 * @param rank place among the seals on the thing; 1 = first
 * @param effectiveAt when the measure took effect at the assisting body, or the renewal was registered
 * @param endsOn last day of the measure's term
 * @param receiptNo number of the assisting body's receipt
 * @param amount how much is controlled or handed over; empty where the thing has no parts
 */
public record HandlingResult(
    Code code,
    OptionalInt rank,
    Optional<Instant> effectiveAt,
    Optional<LocalDate> endsOn,
    Optional<String> receiptNo,
    Optional<Money> amount) {

  /** In one word (办理结果代码). What could not be done is no result but a return with a reason. */
  public enum Code {
    CONTROLLED("已控制"),
    WAITING("轮候"),
    DONE("已办理");

    private final String label;

    Code(String label) {
      this.label = label;
    }

    /** Chinese term. */
    public String label() {
      return label;
    }
  }

  /**
   * Refuses a result that leaves open what a matter of this effect must tell.
   *
   * @throws BusinessException invalid ({@code RESULT_INCOMPLETE})
   */
  public void requireFit(ItemEffect effect) {
    if (effect == ItemEffect.CONTROL && code == Code.DONE) {
      throw incomplete("resultCode", code.name(), "查封、冻结事项应写明已控制或者轮候");
    }
    if (effect != ItemEffect.CONTROL && code != Code.DONE) {
      throw incomplete("resultCode", code.name(), "该事项的办理结果应为“已办理”");
    }
    if (code == Code.WAITING && rank.orElse(0) < 2) {
      throw incomplete("sealRank", rank.isPresent() ? String.valueOf(rank.getAsInt()) : "", "轮候应写明顺位，且大于 1");
    }
    if (code == Code.CONTROLLED && rank.orElse(1) > 1) {
      throw incomplete("sealRank", String.valueOf(rank.getAsInt()), "“已控制”即首封，顺位应为 1；排在其他查封之后的请选择“轮候”（R2.14）");
    }
    if ((code == Code.CONTROLLED || effect == ItemEffect.RENEW) && endsOn.isEmpty()) {
      throw incomplete("sealEndsOn", "", "查封、冻结及其续行应写明期限届满日");
    }
  }

  /**
   * Refuses a result that takes more than was asked, or does not say how much it takes.
   *
   * @param ceiling at most so much; empty where the thing has no parts
   * @throws BusinessException invalid ({@code RESULT_INCOMPLETE}, {@code RESULT_EXCESSIVE})
   */
  public void requireWithin(Optional<Money> ceiling) {
    if (ceiling.isPresent() && code != Code.WAITING && amount.filter(Money::isPositive).isEmpty()) {
      throw incomplete("controlledYuan", amount.map(Money::format).orElse(""), "应写明实际控制或者划拨的金额，且大于零");
    }
    ceiling.filter(most -> amount.filter(taken -> taken.compareTo(most) > 0).isPresent()).ifPresent(this::tooMuch);
  }

  private void tooMuch(Money most) {
    String taken = amount.orElseThrow().format();
    String message = "实际控制或者划拨 " + taken + "，超过委托的限额 " + most.format() + "：请退还或者解除超出部分后再填写结果";
    throw BusinessException.invalid(
        "RESULT_EXCESSIVE", message, new FieldProblem("controlledYuan", taken, "R2.17", "不得超过 " + most.format()));
  }

  /**
   * Refuses a result that takes more than the debtor owes by now: between letter and result, debts are paid.
   *
   * @param limit what the letter allowed
   * @param room what may still be taken
   * @throws BusinessException invalid ({@code RESULT_EXCESSIVE}) with the sums
   */
  public void requireRoom(Money limit, Money room) {
    if (code != Code.WAITING && amount.filter(taken -> taken.compareTo(room) > 0).isPresent()) {
      String taken = amount.orElseThrow().format();
      String message =
          "实际控制或者划拨 %s，委托限额 %s，但债务已部分清偿或者已另有控制、划拨，现在至多 %s：请退还或者解除超出部分后再填写结果"
              .formatted(taken, limit.format(), room.format());
      throw BusinessException.invalid(
          "RESULT_EXCESSIVE", message, new FieldProblem("controlledYuan", taken, "R2.17、S5.16", "不得超过 " + room.format()));
    }
  }

  private static BusinessException incomplete(String field, String value, String message) {
    return BusinessException.invalid(
        "RESULT_INCOMPLETE", message, new FieldProblem(field, value, "R6.25", message));
  }
}
