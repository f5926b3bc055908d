package org.zhiheng.document.render;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.document.template.Line;

/**
 * A finished text with what a file says about itself (文书全文).
 *
 * @param author the court
 * @param on the document's date
 */
public record DocumentText(String title, String author, LocalDate on, List<Line> lines) {

  public DocumentText {
    lines = List.copyOf(lines);
  }
}
