package org.zhiheng.calculator.web;

import java.util.List;

/**
 * A result for people (计算结果).
 *
 * @param headline the answer itself
 * @param rows further values, label and value
 * @param formula the arithmetic with the numbers filled in
 * @param basis the article relied on
 */
record PageResult(String headline, List<Row> rows, String formula, String basis) {

  record Row(String label, String value) {}

  /** The formula step by step. */
  public List<String> steps() {
    return List.of(formula.split("；"));
  }
}
