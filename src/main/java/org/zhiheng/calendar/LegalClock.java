package org.zhiheng.calendar;

/**
 * One legal clock (法定时限): what must happen within which period after, or before, which event.
 *
 * @param id row of the table, e.g. {@code C01}, or the rule's id
 * @param event the trigger as a stable code, e.g. {@code CASE_FILED}
 * @param trigger the trigger as the law words it
 * @param backward whether the period is counted back from the event (R11.11)
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
    boolean backward,
    boolean rolls,
    String obligation,
    String basis,
    String status,
    String rule) {

  /** Local and unverified numbers may be set per court; numbers read in the law may not. */
  public boolean adjustable() {
    return !status.equals("T");
  }

  LegalClock withPeriod(LegalPeriod other) {
    return new LegalClock(id, event, trigger, other, backward, rolls, obligation, basis, status, rule);
  }
}
