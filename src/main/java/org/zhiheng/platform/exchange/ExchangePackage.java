package org.zhiheng.platform.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhiheng.platform.crypto.Sm3;

/**
 * What crosses the wall of the court in one piece (交换包): a content and its files, by whom, for whom, until when.
 *
 * @param id never used twice by a sender
 * @param kind what it is, e.g. {@code assistance-request}
 * @param reference the record it is about, named by whoever asked; a receipt names the request it answers
 * @param sender party that signs
 * @param receiver party it is meant for; nobody else accepts it
 * @param expiresAt from then on it is refused
 * @param content JSON members: scalars, lists, maps
 */
public record ExchangePackage(
    String id,
    String kind,
    String reference,
    String sender,
    String receiver,
    Instant createdAt,
    Instant expiresAt,
    Map<String, Object> content,
    List<PackageFile> files) {

  public ExchangePackage {
    content = Map.copyOf(present(content));
    files = List.copyOf(files);
  }

  ExchangePackage withId(String other) {
    return new ExchangePackage(other, kind, reference, sender, receiver, createdAt, expiresAt, content, files);
  }

  /** Digest of content and files without the circumstances of sending: the same receipt twice has the same. */
  public String payloadSm3() {
    return payloadSm3(content, files.stream().map(ExchangePackage::described).toList());
  }

  private static PackedFile described(PackageFile file) {
    return new PackedFile(file.name(), file.mediaType(), file.sm3(), file.bytes().length);
  }

  /** The same for content whose files are at hand by description only. */
  public static String payloadSm3(Map<String, Object> content, List<PackedFile> files) {
    return Sm3.hex(CanonicalJson.write(Map.of("content", present(content), "files", files)));
  }

  /** A member without a value says the same as none. */
  private static Map<String, Object> present(Map<String, Object> content) {
    Map<String, Object> present = new HashMap<>(content);
    present.values().removeIf(Objects::isNull);
    return present;
  }

  /**
   * A file as the digest of a payload sees it (文件描述).
   *
   * @param sm3 digest of the exact bytes, hex
   * @param size bytes
   */
  public record PackedFile(String name, String mediaType, String sm3, long size) {}
}
