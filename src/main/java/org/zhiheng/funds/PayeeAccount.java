package org.zhiheng.funds;

import java.util.Objects;

/**
 * An account as somebody states it for collecting money (收款账户). Personal data.
 *
 * @param bank name of the bank and branch
 * @param representative true if it is a representative's account
 * @param specialAuthority true if he holds special authority to collect (R3.38)
 */
public record PayeeAccount(
    String holder, String bank, String account, boolean representative, boolean specialAuthority) {

  /** Missing texts count as empty. */
  public PayeeAccount {
    holder = Objects.requireNonNullElse(holder, "").strip();
    bank = Objects.requireNonNullElse(bank, "").strip();
    account = Objects.requireNonNullElse(account, "").strip();
  }

  /** The account as the given party's. */
  public Payee of(String caseId, String partyId) {
    return new Payee(caseId, partyId, holder, bank, account, representative, specialAuthority);
  }

  /** Personal data stays out of logs. */
  @Override
  public String toString() {
    return "PayeeAccount";
  }
}
