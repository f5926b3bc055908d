package org.zhiheng.casefile;

/** How a party is called (当事人姓名或者名称), in full or masked. */
public record PartyName(PartyRole role, PartyKind kind, String text) {

  /** Whether this is the name of a person, which not everybody may see in full. */
  boolean isOfAPerson() {
    return kind == PartyKind.NATURAL_PERSON;
  }

  PartyName as(String shown) {
    return new PartyName(role, kind, shown);
  }
}
