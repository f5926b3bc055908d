package org.zhiheng.funds;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Paying out reckoned money: plan, approval, deferral, payment (案款发放). */
@Service
public class Payouts {

  /** One pay-out, or {@code notFound} ({@code PAYOUT_UNKNOWN}). */
  public Payout byId(String payoutId) {
    throw new UnsupportedOperationException();
  }

  /** Pay-outs of a case, oldest first. */
  public List<Payout> ofCase(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Confirmed account of a party, masked for display by the caller. */
  public Optional<Payee> payee(String caseId, String partyId) {
    throw new UnsupportedOperationException();
  }

  /** Confirms the account to which a party's money goes (收款账户确认). */
  public void confirmPayee(Payee payee) {
    throw new UnsupportedOperationException();
  }

  /** The cause of a deferral ended (暂缓事由消失): the pay-out goes back to approval, 10 days to pay (R3.35). */
  public void endDeferral(String payoutId) {
    throw new UnsupportedOperationException();
  }
}
