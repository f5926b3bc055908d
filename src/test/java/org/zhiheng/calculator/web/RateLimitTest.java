package org.zhiheng.calculator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.zhiheng.calculator.CalculatorSettings;

/** One address may not use up the machine. */
class RateLimitTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimit limit = new RateLimit(new CalculatorSettings(2), null, nanos::get);

  @Test
  void the_third_request_within_a_minute_is_refused_and_other_addresses_are_not() {
    assertThat(limit.admit("10.0.0.1")).isTrue();
    assertThat(limit.admit("10.0.0.1")).isTrue();
    assertThat(limit.admit("10.0.0.1")).isFalse();
    assertThat(limit.admit("10.0.0.2")).isTrue();
  }

  @Test
  void after_a_minute_the_address_may_ask_again() {
    limit.admit("10.0.0.1");
    limit.admit("10.0.0.1");
    nanos.addAndGet(60_000_000_000L);

    assertThat(limit.admit("10.0.0.1")).isTrue();
  }
}
