package org.zhiheng.platform.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The one clock (统一时钟): business code and the engine's timers read the same time, so moving one moves both. */
@Component
public class EngineClock extends Clock {

  /** Every legal period is counted in this zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final ZoneId zone;

  public EngineClock() {
    this(ZONE);
  }

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new EngineClock(other);
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Moves the one clock to a moment; time runs on from there. For simulation and tests only. */
  public void moveTo(Instant moment) {
    ClockUtil.reset();
    ClockUtil.offset(moment.toEpochMilli() - System.currentTimeMillis());
  }

  /** Back to the machine's time. */
  public void reset() {
    ClockUtil.reset();
  }
}
