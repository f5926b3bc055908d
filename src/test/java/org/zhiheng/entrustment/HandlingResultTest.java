package org.zhiheng.entrustment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.zhiheng.entrustment.HandlingResult.Code;
import org.zhiheng.money.Money;

/** A result tells what its kind of matter must tell. */
class HandlingResultTest {

  private static final Optional<LocalDate> END = Optional.of(LocalDate.of(2029, 11, 21));

  @Test
  void aSealHasAnEndAndAWaitingSealAPlace() {
    assertThatCode(() -> result(Code.CONTROLLED, OptionalInt.of(1), END).requireFit(ItemEffect.CONTROL)).doesNotThrowAnyException();
    assertThatCode(() -> result(Code.WAITING, OptionalInt.of(2), Optional.empty()).requireFit(ItemEffect.CONTROL)).doesNotThrowAnyException();
    assertThatThrownBy(() -> result(Code.CONTROLLED, OptionalInt.of(1), Optional.empty()).requireFit(ItemEffect.CONTROL))
        .hasMessageContaining("期限届满日");
    assertThatThrownBy(() -> result(Code.WAITING, OptionalInt.empty(), Optional.empty()).requireFit(ItemEffect.CONTROL))
        .hasMessageContaining("顺位");
    assertThatThrownBy(() -> result(Code.WAITING, OptionalInt.of(1), Optional.empty()).requireFit(ItemEffect.CONTROL))
        .hasMessageContaining("大于 1");
    assertThatThrownBy(() -> result(Code.CONTROLLED, OptionalInt.of(2), END).requireFit(ItemEffect.CONTROL))
        .hasMessageContaining("请选择“轮候”");
  }

  @Test
  void onlyAMatterThatControlsIsControlled() {
    assertThatThrownBy(() -> result(Code.DONE, OptionalInt.empty(), END).requireFit(ItemEffect.CONTROL)).hasMessageContaining("轮候");
    assertThatThrownBy(() -> result(Code.CONTROLLED, OptionalInt.of(1), END).requireFit(ItemEffect.NONE)).hasMessageContaining("已办理");
    assertThatCode(() -> result(Code.DONE, OptionalInt.empty(), Optional.empty()).requireFit(ItemEffect.NONE)).doesNotThrowAnyException();
  }

  @Test
  void aRenewalNamesItsNewEnd() {
    assertThatThrownBy(() -> result(Code.DONE, OptionalInt.empty(), Optional.empty()).requireFit(ItemEffect.RENEW))
        .hasMessageContaining("期限届满日");
    assertThatCode(() -> result(Code.DONE, OptionalInt.empty(), END).requireFit(ItemEffect.RENEW)).doesNotThrowAnyException();
  }

  @Test
  void whatHasPartsIsControlledUpToTheLimitAndTheResultSaysHowMuch() {
    Optional<Money> most = Optional.of(Money.yuan("200000.00"));
    assertThatCode(() -> frozen(Optional.of(Money.yuan("200000.00"))).requireWithin(most)).doesNotThrowAnyException();
    assertThatCode(() -> frozen(Optional.empty()).requireWithin(Optional.empty())).doesNotThrowAnyException();
    assertThatCode(() -> result(Code.WAITING, OptionalInt.of(2), Optional.empty()).requireWithin(most)).doesNotThrowAnyException();
    assertThatThrownBy(() -> frozen(Optional.empty()).requireWithin(most)).hasMessageContaining("实际控制或者划拨的金额");
    assertThatThrownBy(() -> frozen(Optional.of(Money.ZERO)).requireWithin(most)).hasMessageContaining("大于零");
    assertThatThrownBy(() -> frozen(Optional.of(Money.yuan("200000.01"))).requireWithin(most))
        .hasMessageContaining("200,000.01")
        .hasMessageContaining("超过委托的限额 ¥200,000.00");
  }

  private static HandlingResult frozen(Optional<Money> amount) {
    return new HandlingResult(Code.CONTROLLED, OptionalInt.of(1), Optional.empty(), END, Optional.empty(), amount);
  }

  private static HandlingResult result(Code code, OptionalInt rank, Optional<LocalDate> endsOn) {
    return new HandlingResult(code, rank, Optional.empty(), endsOn, Optional.empty(), Optional.empty());
  }
}
