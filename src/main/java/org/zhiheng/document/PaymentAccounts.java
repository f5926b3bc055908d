package org.zhiheng.document;

import java.util.Optional;

/** Port by which notices learn a case's account (案款账户); the context that keeps the money implements it. */
public interface PaymentAccounts {

  /** The case's account; empty if none has been opened. */
  Optional<PaymentAccount> of(String caseId);
}
