package org.zhiheng.grid;

/**
 * What the table {@code failed-visits} says after visits in vain (上门未遇建议).
 *
 * @param failedVisits visits in a row at which the debtor was not met
 * @param nextStep {@code NONE}, {@code VISIT} or {@code SEARCH}
 * @param advice in the court's words; empty text where there is none
 */
public record VisitAdvice(int failedVisits, String nextStep, String advice) {}
