package org.zhiheng.entrustment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.zhiheng.calendar.Light;

/**
 * One line of the register (委托事项登记簿行).
 *
 * @param light how urgent it is: red past its time, grey where nothing is due
 * @param due when what is asked for now must be there
 * @param elapsed from sending to the result, or until now (S4.7)
 */
public record RegisterLine(
    EntrustedMatter matter, String itemName, String otherCourt, Light light, Optional<Instant> due, Optional<Duration> elapsed) {}
