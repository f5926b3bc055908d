package org.zhiheng.platform.problem;

/**
 * One field that is wrong (字段错误).
 *
 * @param field the name the sender used
 * @param value what was sent, shortened and masked where it is personal
 * @param rule rule id (R1.11) or format name
 * @param message what is wrong and what would be right, in Chinese
 */
public record FieldProblem(String field, String value, String rule, String message) {}
