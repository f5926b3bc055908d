package org.zhiheng.assistance.persistence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.zhiheng.platform.crypto.Sm3;

/** Rows of the data files, column → text; an empty cell is null. */
public record CatalogueRows(
    List<Map<String, String>> departments,
    List<Map<String, String>> units,
    List<Map<String, String>> matters,
    List<Map<String, String>> accounts,
    List<Map<String, String>> officers,
    List<Map<String, String>> words,
    List<Map<String, String>> schemas) {

  /** Fingerprint (SM3) by which servers of one database tell whether they know the same rows. */
  public String digest() {
    return Sm3.hex(toString().getBytes(StandardCharsets.UTF_8));
  }
}
