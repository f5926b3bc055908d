package org.zhiheng.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A party in clear (当事人). Never leaves the server unmasked except to staff of the case's court, see {@link PartyView}.
 *
 * @param idNumber resident id number (公民身份号码) or unified social credit code (统一社会信用代码)
 * @param account bank account for money due to the party
 */
public record Party(
    String id,
    PartyRole role,
    PartyKind kind,
    String name,
    Optional<String> idNumber,
    Optional<String> phone,
    Optional<String> address,
    Optional<String> account,
    Optional<String> accountBank,
    List<Representative> representatives) {

  public Party {
    representatives = List.copyOf(representatives);
  }

  /** The same party with these representatives. */
  public Party withRepresentatives(List<Representative> all) {
    return new Party(id, role, kind, name, idNumber, phone, address, account, accountBank, all);
  }

  public boolean isNaturalPerson() {
    return kind == PartyKind.NATURAL_PERSON;
  }
}
