package org.zhiheng.document.template;

import java.util.Arrays;

/** How a line of a template is set (排版样式). The mark is what an analyst writes at the start of the line. */
public enum Style {
  COURT("法院"),
  TITLE("标题"),
  NUMBER("案号"),
  ADDRESSEE("抬头"),
  BODY(""),
  SIGNATURE("落款"),
  DATE("日期"),
  NOTE("附注"),
  GAP("空行");

  private final String mark;

  Style(String mark) {
    this.mark = mark;
  }

  static Style marked(String mark) {
    return Arrays.stream(values())
        .filter(style -> !style.mark.isEmpty() && style.mark.equals(mark))
        .findFirst()
        .orElseThrow(() -> new TemplateException("没有【" + mark + "】这种样式"));
  }
}
