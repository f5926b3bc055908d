package org.zhiheng.money;

/**
 * A court fee with its reasons (费用计算结果).
 *
 * @param min equal to {@code max} unless the court decides within a range
 * @param formula the arithmetic with its numbers
 * @param basis law and article
 */
public record FeeQuote(Money min, Money max, String formula, String basis) {}
