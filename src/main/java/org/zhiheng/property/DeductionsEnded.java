package org.zhiheng.property;

/** Nothing of an order of deductions is left to do (扣划办结): collected, given up, or not needed any more. */
public record DeductionsEnded(String caseId) {}
