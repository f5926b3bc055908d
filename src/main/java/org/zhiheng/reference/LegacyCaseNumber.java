package org.zhiheng.reference;

/**
 * A case number from before 2016 (旧式案号, R1.05), e.g. {@code (2012)东执字第253号}. It is kept as found and never generated.
 *
 * @param year filing year
 * @param text the number as written, brackets in full width
 */
public record LegacyCaseNumber(int year, String text) {

  @Override
  public String toString() {
    return text;
  }
}
