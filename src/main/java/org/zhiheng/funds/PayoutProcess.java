package org.zhiheng.funds;

/** Starts the paying out of reckoned money (案款发放) and tells it when a deferral ended. */
public interface PayoutProcess {

  void start(Payout payout);

  void deferralEnded(Payout payout);
}
