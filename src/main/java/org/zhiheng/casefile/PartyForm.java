package org.zhiheng.casefile;

import java.util.List;

/**
 * A party as entered in an application (当事人信息), texts not yet checked; missing values are null or empty.
 *
 * @param kind 自然人 or 法人 …; may be left out, then the number decides
 */
public record PartyForm(
    String kind,
    String name,
    String idNumber,
    String phone,
    String address,
    String account,
    String accountBank,
    List<RepresentativeForm> representatives) {

  public PartyForm {
    representatives = representatives == null ? List.of() : List.copyOf(representatives);
  }
}
