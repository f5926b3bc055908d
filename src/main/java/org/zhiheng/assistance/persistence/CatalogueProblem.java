package org.zhiheng.assistance.persistence;

import org.zhiheng.platform.problem.FieldProblem;

/**
 * One cell of the data files that breaks a rule (目录数据错误).
 *
 * @param file name in the folder
 * @param line line of the file, the first being 1; 0 = the file as a whole
 * @param column heading of the column; empty = the line or the file as a whole
 */
public record CatalogueProblem(String file, long line, String column, String value, String message) {

  private static final String RULE = "协助目录数据";

  /** {@code matters.csv 第 46 行，列“kind”：…}. */
  public String text() {
    return place() + "：" + message;
  }

  private String place() {
    String row = line == 0 ? "" : " 第 " + line + " 行";
    return file + row + (column.isEmpty() ? "" : "，列“" + column + "”");
  }

  /** The same for whoever asked over HTTP; the field is {@code matters.csv:46:kind}. */
  public FieldProblem field() {
    String row = line == 0 ? "" : ":" + line;
    return new FieldProblem(file + row + (column.isEmpty() ? "" : ":" + column), value, RULE, text());
  }
}
