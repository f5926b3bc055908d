package org.zhiheng.casefile;

import java.util.List;

/**
 * An application for enforcement as it was entered (执行申请), whatever the way in: JSON, a row of a table, the start form
 * in Tasklist. All values are texts as typed and missing ones null or empty, because the check must be able to name what was
 * wrong with each of them.
 *
 * @param sourceNo number the sender gave it (来源编号); the same number from the same court is taken in once
 * @param court court code or name
 * @param cause cause of action (案由)
 * @param basisKind kind of the basis in Chinese, see {@link BasisKind}
 * @param effectiveOn date, {@code 2026-11-20}, {@code 2026/11/20} or {@code 2026年11月20日}
 * @param principal amount, {@code 120,000.00} or {@code 12万元}
 * @param annualRate yearly rate of continuing general interest in per cent
 * @param interestFrom first day of continuing general interest
 * @param preserved 是/否: property already preserved (已保全)
 * @param livelihood 是/否: a claim for a living (涉民生)
 * @param receivedOn day of receipt; today if left out
 */
public record ApplicationForm(
    String sourceNo,
    String court,
    String cause,
    String basisKind,
    String basisNo,
    String issuingBody,
    String effectiveOn,
    String performanceDueOn,
    String principal,
    String generalInterest,
    String costs,
    String annualRate,
    String interestFrom,
    String preserved,
    String livelihood,
    String receivedOn,
    List<PartyForm> applicants,
    List<PartyForm> debtors) {

  public ApplicationForm {
    applicants = applicants == null ? List.of() : List.copyOf(applicants);
    debtors = debtors == null ? List.of() : List.copyOf(debtors);
  }

  /** The same application under another sender's number. */
  ApplicationForm withSourceNo(String number) {
    return new ApplicationForm(
        number, court, cause, basisKind, basisNo, issuingBody, effectiveOn, performanceDueOn, principal, generalInterest,
        costs, annualRate, interestFrom, preserved, livelihood, receivedOn, applicants, debtors);
  }
}
