package org.zhiheng.entrustment;

/** Starts the flow of a new matter (启动委托流程). Every later step follows from {@link EntrustmentMoved}. */
public interface EntrustmentProcess {

  /** The matter is drafted and its letter written; the entrusting court's flow begins. */
  void start(EntrustedMatter matter);

  /** Our court has written to the other; a court on another server gets the message as a package. */
  void wrote(EntrustedMatter matter, MatterMessage message);
}
