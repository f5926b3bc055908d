package org.zhiheng.property;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;

/**
 * Which matter of the catalogue carries a control (控制事项的选择). Where the catalogue has a matter of its own for it, that one;
 * else the matter that controls, with the code of what is meant (R2.53).
 */
@Component
class Matters {

  private final Agencies agencies;

  Matters(Agencies agencies) {
    this.agencies = agencies;
  }

  String control(AssetKind kind) {
    return first(kind, switch (kind.control()) {
      case FREEZE -> List.of("freeze");
      case PRE_SEAL -> List.of("preseal", "seal");
      case SEAL, SEIZE -> List.of("seal");
    });
  }

  String renewal(AssetKind kind) {
    return kind.control() == ControlKind.FREEZE ? first(kind, List.of("renew", "freeze")) : first(kind, List.of("renew", "seal"));
  }

  String release(AssetKind kind) {
    return kind.control() == ControlKind.FREEZE ? first(kind, List.of("release", "freeze")) : first(kind, List.of("unseal", "seal"));
  }

  String deduction(AssetKind kind) {
    return first(kind, List.of("deduct", "freeze"));
  }

  /** What a unit said of a thing it did not do: its own words, or the term of its result code. */
  String said(String resultCode, UnitReply reply) {
    return reply.note().orElseGet(() -> "协助单位答复：" + agencies.word(resultCode));
  }

  private String first(AssetKind kind, List<String> verbs) {
    return verbs.stream()
        .map(verb -> kind.department() + "." + verb)
        .filter(code -> agencies.findMatter(code).isPresent())
        .findFirst()
        .orElse(kind.department() + "." + verbs.get(0));
  }
}
