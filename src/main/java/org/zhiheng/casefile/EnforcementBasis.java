package org.zhiheng.casefile;

import java.time.LocalDate;

/**
 * The document that is enforced (执行依据).
 *
 * @param documentNo number of the document (文书字号), brackets full-width
 * @param effectiveOn day it became effective (生效日期)
 * @param performanceDueOn last day of the voluntary performance period (履行期限届满日); equals {@code effectiveOn} where the
 *     document states none (R1.14). Doubled interest runs from the next day (R3.10)
 */
public record EnforcementBasis(
    BasisKind kind, String documentNo, String issuingBody, LocalDate effectiveOn, LocalDate performanceDueOn) {

  /** The number of a document as it is kept here, however somebody else writes it. */
  public static String canonicalNo(String written) {
    return Texts.documentNo(written);
  }
}
