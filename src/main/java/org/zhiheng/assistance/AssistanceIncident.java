package org.zhiheng.assistance;

import java.time.Instant;
import java.util.Optional;

/**
 * Something the network could not do by itself (协助异常).
 *
 * @param kind stable code, e.g. {@code UNIT_MISSING}
 * @param reference what it is about; of a routing incident {@code <matter>@<court>}
 * @param courtCode court whose command centre handles it; empty for the city's
 * @param open whether it still waits for a person
 */
public record AssistanceIncident(
    String id,
    String kind,
    String reference,
    Optional<String> courtCode,
    String text,
    boolean open,
    Instant raisedAt,
    Optional<Instant> closedAt,
    Optional<String> closedBy,
    Optional<String> note) {

  static final String UNIT_MISSING = "UNIT_MISSING";
  static final String UNIT_AMBIGUOUS = "UNIT_AMBIGUOUS";

  private static final String AT = "@";

  /** Whether no single unit could be named for a matter and a district. */
  public boolean routing() {
    return kind.equals(UNIT_MISSING) || kind.equals(UNIT_AMBIGUOUS);
  }

  /** Name of the kind in the words of the command centre. */
  public String kindName() {
    return switch (kind) {
      case UNIT_MISSING -> "没有办理单位";
      case UNIT_AMBIGUOUS -> "有多个办理单位";
      default -> "交换异常";
    };
  }

  static String routingReference(String matter, String courtCode) {
    return matter + AT + courtCode;
  }

  String matter() {
    return reference.substring(0, reference.indexOf(AT));
  }

  String district() {
    return reference.substring(reference.indexOf(AT) + 1);
  }
}
