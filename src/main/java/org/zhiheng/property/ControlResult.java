package org.zhiheng.property;

import java.util.Arrays;
import java.util.Optional;

/** How far a unit got with a control, with the code of the network control standard (控制结果代码, R2.53). */
public enum ControlResult {
  ENTERED("0", "已录入"),
  DONE("1", "已控制"),
  FAILED("2", "控制失败"),
  REGISTERED("3", "已登记轮候");

  private final String code;
  private final String label;

  ControlResult(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** The result behind a code; empty if the standard does not know it. */
  static Optional<ControlResult> of(String code) {
    return Arrays.stream(values()).filter(result -> result.code.equals(code)).findFirst();
  }

  /** What a result code of the catalogue means in the standard. */
  static ControlResult ofCatalogue(String resultCode) {
    return switch (resultCode) {
      case "CONTROLLED", "RENEWED", "RELEASED", "DEDUCTED" -> DONE;
      case "WAITING" -> REGISTERED;
      default -> FAILED;
    };
  }
}
