package org.zhiheng.entrustment;

/** Starts the flow of a new matter (启动委托流程). Everything later follows from {@link EntrustmentMoved}. */
public interface EntrustmentProcess {

  /** The matter is drafted and its letter written; the entrusting court's flow begins. */
  void start(EntrustedMatter matter);
}
