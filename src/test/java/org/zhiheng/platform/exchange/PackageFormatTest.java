package org.zhiheng.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.crypto.Sm2;

class PackageFormatTest {

  private static final Instant NOW = Instant.parse("2026-05-11T02:00:00Z");
  private static final Sm2.Identity COURT = Sm2.forDevelopment("court", NOW);
  private static final Sm2.Identity STRANGER = Sm2.forDevelopment("stranger", NOW);
  private static final byte[] ARCHIVE = PackageFormat.seal(request(), COURT);

  private static ExchangePackage request() {
    return new ExchangePackage(
        "p-1", "assistance-request", "r-1", "330802", "land-330802", NOW, NOW.plusSeconds(3600),
        Map.of("caseNo", "（2026）浙0802执1号", "amountFen", 12_345L, "owners", List.of(Map.of("name", "周某", "share", 0.50))),
        List.of(
            new PackageFile("协助执行通知书.ofd", "application/ofd", "通知".getBytes(StandardCharsets.UTF_8)),
            new PackageFile("裁定书.ofd", "application/ofd", new byte[] {0, 1, 2, -1})));
  }

  private static Optional<PackageFormat.Verifier> court(String sender, String keyId) {
    return Optional.of(COURT)
        .filter(key -> sender.equals("330802") && keyId.equals(Sm2.keyId(key.certificate())))
        .map(key -> (text, signature) -> Sm2.verify(key.certificate().getPublicKey(), text, signature));
  }

  @Test
  void whatWasPackedIsUnpacked() {
    ExchangePackage read = PackageFormat.open(ARCHIVE, PackageFormatTest::court);

    assertThat(read.files()).isEqualTo(request().files());
    assertThat(read.content()).containsEntry("amountFen", 12_345);
    assertThat(read.payloadSm3()).isEqualTo(request().payloadSm3());
    assertThat(read.expiresAt()).isEqualTo(request().expiresAt());
  }

  @Test
  void anyUnpackerCanReadIt() throws Exception {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ARCHIVE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName() + " " + zip.readAllBytes().length);
      }
    }
    assertThat(names).hasSize(4).contains("files/1 6", "files/2 4");
  }

  @Property(tries = 2000)
  void aByteChangedAnywhereIsFoundOut(@ForAll("places") int place, @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] changed = ARCHIVE.clone();
    changed[place] ^= (byte) change;

    assertThatThrownBy(() -> PackageFormat.open(changed, PackageFormatTest::court)).isInstanceOf(PackageFaultException.class);
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, ARCHIVE.length - 1);
  }

  @Property(tries = 200)
  void nothingCanBeCutOffOrAdded(@ForAll("places") int place) {
    byte[] cut = java.util.Arrays.copyOf(ARCHIVE, place);
    byte[] longer = java.util.Arrays.copyOf(ARCHIVE, ARCHIVE.length + 1 + place);

    assertThatThrownBy(() -> PackageFormat.open(cut, PackageFormatTest::court)).isInstanceOf(PackageFaultException.class);
    assertThatThrownBy(() -> PackageFormat.open(longer, PackageFormatTest::court)).isInstanceOf(PackageFaultException.class);
  }

  @Test
  void aStrangersSignatureIsNotBelieved() {
    assertFault(PackageFormat.seal(request(), STRANGER), PackageFault.UNKNOWN_SIGNER);
  }

  @Test
  void anUnsignedPackageIsRefused() {
    Map<String, byte[]> entries = new LinkedHashMap<>(PackageArchive.read(ARCHIVE).orElseThrow());
    entries.remove("signature.json");

    assertFault(PackageArchive.write(entries), PackageFault.UNSIGNED);
  }

  @Test
  void aSignatureOfAnotherManifestIsRefused() {
    Map<String, byte[]> entries = new LinkedHashMap<>(PackageArchive.read(ARCHIVE).orElseThrow());
    byte[] other = PackageFormat.seal(request().withId("p-2"), COURT);
    entries.put("signature.json", PackageArchive.read(other).orElseThrow().get("signature.json"));

    assertFault(PackageArchive.write(entries), PackageFault.TAMPERED);
  }

  @Test
  void aFileNobodySignedForIsRefused() {
    Map<String, byte[]> entries = new LinkedHashMap<>(PackageArchive.read(ARCHIVE).orElseThrow());
    entries.put("files/3", new byte[] {1});

    assertFault(PackageArchive.write(entries), PackageFault.TAMPERED);
  }

  @Test
  void numbersHaveOneWayToBeWritten() {
    assertThat(new String(CanonicalJson.write(Map.of("b", 1.50, "a", 1e3, "c", -0.0, "d", "é\n")), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":1000,\"b\":1.5,\"c\":0,\"d\":\"é\\n\"}");
    assertThat(CanonicalJson.read("{\"a\":1.0}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(CanonicalJson.read("{\"b\":1,\"a\":1}".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static void assertFault(byte[] archive, PackageFault fault) {
    assertThatThrownBy(() -> PackageFormat.open(archive, PackageFormatTest::court))
        .isInstanceOfSatisfying(PackageFaultException.class, refusal -> assertThat(refusal.fault()).isEqualTo(fault));
  }
}
