package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiheng.reference.CaseNumber;

/**
 * A case as it stands (执行案件), parties in clear.
 *
 * @param applicationNo number given on receipt (收件编号); names the case until it has a case number
 * @param number case number (案号), from filing on
 * @param cause cause of action (案由)
 * @param preserved whether property of the debtor is already under preservation (已保全)
 * @param livelihood whether the claim is for a living: wages, maintenance, injury (涉民生)
 * @param outOfTime whether the application looks out of time (R1.14); it is filed all the same (R1.15)
 * @param handler user id of the judge in charge (承办人)
 */
public record CaseFile(
    String id,
    String applicationNo,
    Optional<CaseNumber> number,
    String courtCode,
    CaseStatus status,
    String cause,
    EnforcementBasis basis,
    Claim claim,
    List<Party> parties,
    boolean preserved,
    boolean livelihood,
    boolean outOfTime,
    LocalDate receivedOn,
    Optional<LocalDate> filedOn,
    Optional<Triage> triage,
    Optional<String> handler,
    Optional<ClosingMode> closingMode,
    Optional<LocalDate> closedOn) {

  public CaseFile {
    parties = List.copyOf(parties);
  }

  /** How the case is called: its case number once filed, before that its application number. */
  public String caseNo() {
    return number.map(CaseNumber::toString).orElse(applicationNo);
  }

  /** Whether nothing is to be secured for it any more: closed, and not by 终结本次执行程序 alone. */
  public boolean isOver() {
    return closingMode.filter(mode -> !mode.keepsSeals()).isPresent();
  }

  /** Creditors who applied (申请执行人). */
  public List<Party> applicants() {
    return inRole(PartyRole.APPLICANT);
  }

  /** Persons against whom the case runs (被执行人). */
  public List<Party> debtors() {
    return inRole(PartyRole.DEBTOR);
  }

  /** All parties of one role. */
  public List<Party> inRole(PartyRole role) {
    return parties.stream().filter(p -> p.role() == role).toList();
  }

  /** Enforcement of an administrative decision (非诉执行): 3 instead of 6 months (R1.46). */
  public boolean isNonLitigation() {
    return !basis.kind().isLitigation();
  }
}
