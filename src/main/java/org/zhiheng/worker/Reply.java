package org.zhiheng.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.platform.exchange.PackageFile;

/**
 * What an agency answered (单位答复).
 *
 * @param fields of the answer, {@code resultCode} among them; empty with a refusal
 * @param evidence files that prove what was done
 */
public record Reply(Map<String, Object> fields, List<PackageFile> evidence, Optional<Refused> refusal) {

  /** A refusal with the agency's own code. */
  public record Refused(String code, String reason) {}

  public static Reply answered(Map<String, Object> fields, List<PackageFile> evidence) {
    return new Reply(Map.copyOf(fields), List.copyOf(evidence), Optional.empty());
  }

  public static Reply refused(String code, String reason) {
    return new Reply(Map.of(), List.of(), Optional.of(new Refused(code, reason)));
  }
}
