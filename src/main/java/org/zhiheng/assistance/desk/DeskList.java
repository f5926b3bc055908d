package org.zhiheng.assistance.desk;

import java.util.List;

/**
 * One page of a list of the desk (办理台列表).
 *
 * @param count how many the whole list has
 * @param page from 1
 * @param pages how many pages there are, at least one
 * @param first place of the page's first line in the list, from 1
 */
public record DeskList(List<DeskLine> lines, int count, int page, int pages, int first) {

  /** More than anybody reads at a time. */
  static final int MOST = 200;

  public DeskList {
    lines = List.copyOf(lines);
  }

  /** Nothing to show. */
  static DeskList empty() {
    return new DeskList(List.of(), 0, 1, 1, 1);
  }

  /** Place of the page's last line in the list. */
  public int last() {
    return first + lines.size() - 1;
  }

  /** Reads a page of a list from its first line on, at most {@value #MOST}. */
  interface Reader {
    List<DeskLine> from(int start);
  }

  /** A page asked for that the list no longer has, because others were done meanwhile, is its last. */
  static DeskList page(int asked, int count, Reader reader) {
    int pages = Math.max(1, (count + MOST - 1) / MOST);
    int page = Math.max(1, Math.min(asked, pages));
    int start = (page - 1) * MOST;
    return new DeskList(reader.from(start), count, page, pages, start + 1);
  }
}
