package org.zhiheng.calculator;

/**
 * Judgement of an identifier (证件号码核验).
 *
 * @param kind {@code resident-id}, {@code uscc} or {@code unknown}
 * @param reason why it is valid or not, without repeating it
 */
public record IdentifierAnswer(String kind, boolean valid, String reason) {}
