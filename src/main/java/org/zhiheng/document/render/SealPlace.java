package org.zhiheng.document.render;

import java.util.Locale;

/**
 * Where the seal's centre belongs (用印位置).
 *
 * @param page from 1
 * @param x mm from the left
 * @param y mm from the top
 */
public record SealPlace(int page, double x, double y) {

  /** Name under which the place travels in the OFD's custom data. */
  public static final String PROPERTY = "SealPlace";

  /** {@code 1,120.50,200.30}. */
  public String text() {
    return String.format(Locale.ROOT, "%d,%.2f,%.2f", page, x, y);
  }

  /** Reads {@link #text()}. */
  public static SealPlace parse(String text) {
    String[] parts = text.split(",");
    return new SealPlace(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
  }
}
