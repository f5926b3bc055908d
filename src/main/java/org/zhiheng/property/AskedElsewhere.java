package org.zhiheng.property;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhiheng.money.Money;

/**
 * What other courts are asked for in a case and have not done yet (已委托未办结的控制、划拨). It counts against debt and costs like
 * what this court orders itself (R2.17, S5.16): whoever does it first, the debtor loses it once.
 */
public record AskedElsewhere(List<Control> controls, List<Deduction> deductions) {

  public AskedElsewhere {
    controls = List.copyOf(controls);
    deductions = List.copyOf(deductions);
  }

  /** Whoever keeps the entrusted matters tells what is open. */
  public interface Source {

    AskedElsewhere of(String caseId);
  }

  /**
   * An asset another court is to control.
   *
   * @param most limit the letter states; empty where the thing has no parts
   */
  public record Control(String matterId, String assetId, Optional<Money> most) {}

  /** Money another court is to hand over, at most so much. */
  public record Deduction(String matterId, Money most) {}

  /** The same without one matter, which is to be measured by what all others leave. */
  AskedElsewhere besides(String matterId) {
    return new AskedElsewhere(
        controls.stream().filter(control -> !control.matterId().equals(matterId)).toList(),
        deductions.stream().filter(deduction -> !deduction.matterId().equals(matterId)).toList());
  }

  Money toHandOver() {
    return Money.sum(deductions.stream().map(Deduction::most).toList());
  }

  Set<String> assetIds() {
    return controls.stream().map(Control::assetId).collect(Collectors.toSet());
  }
}
