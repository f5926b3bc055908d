package org.zhiheng.reference;

/**
 * A cause of action (案由).
 *
 * @param number the number in the provisions on causes, e.g. {@code 108.3}; old cases keep the number they were filed with
 * @param section second-level heading, e.g. 合同纠纷
 */
public record Cause(String number, String name, String section) {}
