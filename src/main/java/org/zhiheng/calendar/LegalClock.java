package org.zhiheng.calendar;

/**
 * One legal clock (法定时限): what must happen within which period after, or before, which event.
 *
 * @param id row of the table, e.g. {@code C01}, or the rule's id
 * @param event the trigger as a stable code, e.g. {@code CASE_FILED}
 * @param trigger the trigger as the law words it
 * @param direction whether the period runs after the event or is counted back from it
 * @param rolls whether the last day moves over rest days
 * @param obligation what must happen
 * @param basis law and article
 * @param status how solid the number is: T, P, C, L or UNVERIFIED (rules §0.1)
 * @param rule rule id
 */
public record LegalClock(
    String id,
    String event,
    String trigger,
    LegalPeriod period,
    Direction direction,
    boolean rolls,
    String obligation,
    String basis,
    String status,
    String rule) {

  /** Which way a period is counted (计算方向). */
  public enum Direction {
    /** 自事件起算. */
    AFTER,
    /** 至迟在事件之前: counted back and put on the working day before (R11.11). */
    BEFORE,
    /** 追溯: the day as far back, whatever day of the week it is. */
    LOOK_BACK
  }

  /** Local and unverified numbers may be set per court; numbers read in the law may not. */
  public boolean adjustable() {
    return !status.equals("T");
  }

  LegalClock withPeriod(LegalPeriod other) {
    return new LegalClock(id, event, trigger, other, direction, rolls, obligation, basis, status, rule);
  }
}
