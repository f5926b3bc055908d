package org.zhiheng.document;

import java.util.Optional;

/** Port by which notices learn where to pay (案款账户); the context that keeps the money implements it. */
public interface PaymentAccounts {

  /** The account of this debtor in this case; empty if there is none. */
  Optional<PaymentAccount> of(String caseId, String debtorId);
}
