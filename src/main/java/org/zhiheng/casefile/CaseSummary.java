package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhiheng.money.Money;

/** One line of a list of cases (案件列表行); no personal data but the parties' names, as the reader may see them. */
public record CaseSummary(
    String id,
    String caseNo,
    String courtCode,
    CaseStatus status,
    String cause,
    List<PartyName> parties,
    Money claimed,
    LocalDate receivedOn,
    Optional<LocalDate> filedOn,
    Optional<String> handler) {

  /** The same line with these names. */
  public CaseSummary with(List<PartyName> names) {
    return new CaseSummary(id, caseNo, courtCode, status, cause, List.copyOf(names), claimed, receivedOn, filedOn, handler);
  }

  /** Names of the creditors (申请执行人). */
  public String applicants() {
    return names(PartyRole.APPLICANT);
  }

  /** Names of the debtors (被执行人). */
  public String debtors() {
    return names(PartyRole.DEBTOR);
  }

  private String names(PartyRole role) {
    return parties.stream().filter(party -> party.role() == role).map(PartyName::text).collect(Collectors.joining("、"));
  }
}
