package org.zhiheng.casefile;

import java.util.List;

/**
 * A party as the current user may see it (当事人信息，按角色脱敏). Missing values are empty texts.
 *
 * @param masked whether anything was hidden
 */
public record PartyView(
    String id,
    PartyRole role,
    PartyKind kind,
    String name,
    String idNumber,
    String phone,
    String address,
    String account,
    String accountBank,
    List<String> representatives,
    boolean masked) {

  public PartyView {
    representatives = List.copyOf(representatives);
  }
}
