package org.zhiheng.benchmark;

/**
 * What a load run is asked to do, from system properties {@code benchmark.*}.
 *
 * @param agencies units that poll, each with a computer and an account of its own
 * @param open requests that are with the units, which have taken them and not yet answered
 * @param requests requests measured
 * @param warmUp requests before, unmeasured
 * @param perSecond how many requests are opened in a second
 * @param top how many of the most frequent and most expensive statements are listed; 0 for none
 */
record LoadOptions(int agencies, int open, int requests, int warmUp, int perSecond, int top) {

  static LoadOptions fromSystem() {
    return new LoadOptions(
        Integer.getInteger("benchmark.agencies", 70),
        Integer.getInteger("benchmark.open", 1000),
        Integer.getInteger("benchmark.requests", 600),
        Integer.getInteger("benchmark.warmUp", 300),
        Integer.getInteger("benchmark.perSecond", 5),
        Integer.getInteger("benchmark.top", 0));
  }
}
