package org.zhiheng.property;

/** What sleeps until a court's register must be looked at (期限看护程序). */
public interface WatchProcess {

  /** Begins to sleep until the moment set for the court. */
  void start(String courtCode);

  /** The moment set for the court is earlier than it was. */
  void sooner(String courtCode);
}
