package org.zhiheng.benchmark;

/**
 * What a run is asked to do, from system properties {@code benchmark.*}.
 *
 * @param cases cases measured
 * @param warmUp cases run before anything is measured, so that compilers have done most of their work
 * @param inFlight cases worked on at the same time
 * @param backlog open cases put in place first
 * @param top how many of the most frequent and most expensive statements are listed; 0 for none
 */
record Options(int cases, int warmUp, int inFlight, int backlog, int top) {

  static Options fromSystem() {
    return new Options(
        Integer.getInteger("benchmark.cases", 500),
        Integer.getInteger("benchmark.warmUp", 100),
        Integer.getInteger("benchmark.inFlight", 8),
        Integer.getInteger("benchmark.backlog", 0),
        Integer.getInteger("benchmark.top", 0));
  }
}
