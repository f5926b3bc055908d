package org.zhiheng.funds;

/**
 * A confirmed account of somebody who collects money (收款账户确认书). Personal data.
 *
 * @param caseId the case; for a payer who gets unidentified money back, the receipt's id
 * @param partyId party of the case; for such a payer, the receipt's id
 * @param bank name of the bank and branch
 * @param representative true if it is a representative's account
 * @param specialAuthority true if he holds special authority to collect (特别授权代领款, R3.38)
 */
public record Payee(
    String caseId,
    String partyId,
    String holder,
    String bank,
    String account,
    boolean representative,
    boolean specialAuthority) {

  /** Personal data stays out of logs. */
  @Override
  public String toString() {
    return "Payee[" + caseId + ", " + partyId + "]";
  }
}
