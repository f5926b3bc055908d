package org.zhiheng.simulation;

/** Tells whether somebody who works on his own outside the server has nothing to do at the moment (静默标志). */
public interface QuietSign {

  boolean isQuiet();
}
