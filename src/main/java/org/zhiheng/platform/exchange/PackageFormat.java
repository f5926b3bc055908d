package org.zhiheng.platform.exchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.crypto.Sm3;

/**
 * How a package is written and read (交换包格式): a ZIP file with {@code manifest.json}, {@code signature.json} and the files.
 * The manifest names each file with its SM3 digest; the signature is SM2 over the manifest's exact bytes. Needs no database,
 * so that an agency's side can use it too.
 */
public final class PackageFormat {

  /** First member of every manifest; another format gets another text. */
  public static final String FORMAT = "zhiheng-exchange/1";

  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "signature.json";
  private static final String ALGORITHM = "SM2withSM3";

  private PackageFormat() {}

  /** The archive, signed. */
  public static byte[] seal(ExchangePackage content, Sm2.Identity signer) {
    List<String> paths = PackageArchive.paths(content.files().size());
    byte[] manifest = CanonicalJson.write(manifest(content, paths));
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(MANIFEST, manifest);
    entries.put(SIGNATURE, CanonicalJson.write(signature(manifest, signer)));
    for (int i = 0; i < paths.size(); i++) {
      entries.put(paths.get(i), content.files().get(i).bytes());
    }
    return PackageArchive.write(entries);
  }

  private static Map<String, Object> manifest(ExchangePackage content, List<String> paths) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", FORMAT);
    manifest.put("id", content.id());
    manifest.put("kind", content.kind());
    manifest.put("reference", content.reference());
    manifest.put("sender", content.sender());
    manifest.put("receiver", content.receiver());
    manifest.put("createdAt", content.createdAt().toString());
    manifest.put("expiresAt", content.expiresAt().toString());
    manifest.put("content", content.content());
    manifest.put("payloadSm3", content.payloadSm3());
    List<Map<String, Object>> files = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      files.add(file(paths.get(i), content.files().get(i)));
    }
    manifest.put("files", files);
    return manifest;
  }

  private static Map<String, Object> file(String path, PackageFile file) {
    return Map.of(
        "path", path, "name", file.name(), "mediaType", file.mediaType(), "size", file.bytes().length, "sm3", file.sm3());
  }

  private static Map<String, Object> signature(byte[] manifest, Sm2.Identity signer) {
    return Map.of(
        "algorithm", ALGORITHM,
        "keyId", Sm2.keyId(signer.certificate()),
        "manifestSm3", Sm3.hex(manifest),
        "signature", HexFormat.of().formatHex(Sm2.sign(signer.key(), manifest)));
  }

  /**
   * Reads a package and checks all that can be checked without knowing who receives it.
   *
   * @param believes whether a signature in DER over the manifest is good: by sender and key id it finds the verifier, or
   *     none for a key that is not believed
   * @throws PackageFaultException tampered, unsigned, or signed by somebody unknown
   */
  public static ExchangePackage open(byte[] archive, BiFunction<String, String, Optional<Verifier>> believes) {
    Map<String, byte[]> entries = PackageArchive.read(archive).orElseThrow(PackageFormat::tampered);
    byte[] manifest = Optional.ofNullable(entries.get(MANIFEST)).orElseThrow(PackageFormat::tampered);
    Map<String, Object> members = CanonicalJson.read(manifest).orElseThrow(PackageFormat::tampered);
    ExchangePackage content = content(members, entries);
    verify(content.sender(), manifest, entries, believes);
    boolean isExact = members.equals(CanonicalJson.read(CanonicalJson.write(manifest(content, filePaths(content)))).orElseThrow());
    if (!isExact || entries.size() != content.files().size() + 2) {
      throw tampered();
    }
    return content;
  }

  /** Checks one signature over a text. */
  public interface Verifier {

    boolean isGood(byte[] text, byte[] signature);
  }

  private static List<String> filePaths(ExchangePackage content) {
    return PackageArchive.paths(content.files().size());
  }

  private static void verify(
      String sender,
      byte[] manifest,
      Map<String, byte[]> entries,
      BiFunction<String, String, Optional<Verifier>> believes) {
    byte[] text = Optional.ofNullable(entries.get(SIGNATURE)).orElseThrow(() -> fault(PackageFault.UNSIGNED));
    Map<String, Object> members = CanonicalJson.read(text).orElseThrow(PackageFormat::tampered);
    String signature = Optional.ofNullable(members.get("signature")).map(Object::toString).orElse("");
    if (signature.isEmpty()) {
      throw fault(PackageFault.UNSIGNED);
    }
    boolean hasForm =
        members.keySet().equals(Set.of("algorithm", "keyId", "manifestSm3", "signature"))
            && ALGORITHM.equals(members.get("algorithm"))
            && Sm3.hex(manifest).equals(members.get("manifestSm3"))
            && signature.matches("(?:[0-9a-f]{2})+");
    if (!hasForm) {
      throw tampered();
    }
    Verifier verifier =
        believes
            .apply(sender, String.valueOf(members.get("keyId")))
            .orElseThrow(() -> fault(PackageFault.UNKNOWN_SIGNER));
    if (!verifier.isGood(manifest, HexFormat.of().parseHex(signature))) {
      throw tampered();
    }
  }

  private static ExchangePackage content(Map<String, Object> manifest, Map<String, byte[]> entries) {
    try {
      return new ExchangePackage(
          text(manifest, "id"),
          text(manifest, "kind"),
          text(manifest, "reference"),
          text(manifest, "sender"),
          text(manifest, "receiver"),
          Instant.parse(text(manifest, "createdAt")),
          Instant.parse(text(manifest, "expiresAt")),
          members(manifest.get("content")),
          CanonicalJson.objects(manifest.get("files")).stream().map(file -> file(file, entries)).toList());
    } catch (DateTimeParseException e) {
      throw tampered();
    }
  }

  private static PackageFile file(Map<String, Object> member, Map<String, byte[]> entries) {
    byte[] bytes = Optional.ofNullable(entries.get(text(member, "path"))).orElseThrow(PackageFormat::tampered);
    PackageFile file = new PackageFile(text(member, "name"), text(member, "mediaType"), bytes);
    if (!file.sm3().equals(member.get("sm3"))) {
      throw tampered();
    }
    return file;
  }

  private static String text(Map<String, Object> members, String name) {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw tampered();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object value) {
    if (value instanceof Map<?, ?> members && !members.containsValue(null)) {
      return (Map<String, Object>) members;
    }
    throw tampered();
  }

  private static PackageFaultException tampered() {
    return fault(PackageFault.TAMPERED);
  }

  private static PackageFaultException fault(PackageFault fault) {
    return new PackageFaultException(fault);
  }
}
