package org.zhiheng.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.exchange.ExchangeEntry.Outcome;
import org.zhiheng.platform.problem.BusinessException;

/** Packages between this court and one outside, with the log in the database. */
abstract class ExchangeContract {

  private static final String KIND = "entrusted-matter";
  private static final String OTHER_COURT = "360102";
  private static final String OUR_COURT = "330802";

  @Autowired Exchange exchange;
  @Autowired Partners partners;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private final String reference = UUID.randomUUID().toString();
  private Sm2.Identity other;

  @BeforeEach
  void knowTheOtherCourt() {
    other = Sm2.forDevelopment("other", clock.instant());
    partners.register(OTHER_COURT, Sm2.pem(other.certificate()));
  }

  @Test
  void whatWeSendTheOtherSideCanVerifyAndTheSameContentIsTheSameHandOver() {
    Outgoing outgoing = new Outgoing(KIND, reference, OUR_COURT, OTHER_COURT, Map.of("matter", "送达"), List.of());
    SignedPackage first = exchange.send(outgoing);
    SignedPackage again = exchange.send(outgoing);
    partners.register(OUR_COURT, exchange.certificate());

    Received back = exchange.receive(first.archive(), new Expected(KIND, Optional.of(OUR_COURT), OTHER_COURT, Optional.empty(), OUR_COURT));

    assertThat(back.exchangePackage().content()).containsEntry("matter", "送达");
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(exchange.log(reference)).extracting(ExchangeEntry::direction)
        .containsExactly(ExchangeEntry.Direction.OUT, ExchangeEntry.Direction.IN);
    assertThat(exchange.log(reference)).extracting(ExchangeEntry::sm3).containsOnly(first.sm3());
  }

  @Test
  void whatIsDeliveredTwiceIsTakenOnce() {
    byte[] archive = sealed("p-" + reference, reference, clock.instant(), "已送达");

    assertThat(exchange.receive(archive, expected()).repeated()).isFalse();
    assertThat(exchange.receive(archive, expected()).repeated()).isTrue();
    assertThat(exchange.log(reference)).hasSize(1);
  }

  @Test
  void anIdUsedForOtherContentOrAnotherRecordIsAReplay() {
    exchange.receive(sealed("p-" + reference, reference, clock.instant(), "已送达"), expected());

    assertRefused(sealed("p-" + reference, reference, clock.instant(), "未送达"), PackageFault.REPLAYED);
    assertRefused(sealed("p-" + reference, "other", clock.instant(), "已送达"), PackageFault.REPLAYED);
  }

  @Test
  void expiredEarlyForeignAndMisdirectedPackagesAreRefused() {
    Instant now = clock.instant();
    assertRefused(sealed("a" + reference, reference, now.minus(Duration.ofDays(9)), "旧"), PackageFault.EXPIRED);
    assertRefused(sealed("b" + reference, reference, now.plus(Duration.ofHours(1)), "早"), PackageFault.NOT_YET_VALID);
    assertRefused(sealed("c" + reference, "another", now, "错"), PackageFault.WRONG_REFERENCE);
    assertRefused(seal("d" + reference, reference, now, "错", OTHER_COURT, "330803"), PackageFault.WRONG_RECEIVER);
    assertRefused(seal("e" + reference, reference, now, "错", "441900", OUR_COURT), PackageFault.UNKNOWN_SIGNER);
  }

  @Test
  void aPackageChangedOnTheWayIsRefusedAndLogged() {
    byte[] archive = sealed("p-" + reference, reference, clock.instant(), "已送达");
    archive[archive.length / 2] ^= 1;

    assertRefused(archive, PackageFault.TAMPERED);
    assertThat(exchange.log(reference)).singleElement()
        .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED))
        .satisfies(entry -> assertThat(entry.fault()).contains(PackageFault.TAMPERED));
  }

  @Test
  void aRevokedCertificateIsNotBelieved() {
    partners.revoke(OTHER_COURT, Sm2.keyId(other.certificate()));

    assertRefused(sealed("p-" + reference, reference, clock.instant(), "已送达"), PackageFault.UNKNOWN_SIGNER);
  }

  @Test
  void plainHandOversAreLoggedOnceWithTheDigestAPackageWouldHave() {
    PlainHandOver plain = new PlainHandOver(KIND, reference, OTHER_COURT, Map.of("matter", "送达"), List.of());
    exchange.handedOut(plain);
    exchange.handedOut(plain);

    SignedPackage asPackage = exchange.send(new Outgoing(KIND, reference, OUR_COURT, OTHER_COURT, plain.content(), List.of()));

    assertThat(exchange.log(reference)).singleElement()
        .satisfies(entry -> assertThat(entry.sm3()).isEqualTo(asPackage.sm3()))
        .satisfies(entry -> assertThat(entry.packageId()).isEqualTo(asPackage.id()));
  }

  @Test
  void theLogCanOnlyBeAddedTo() {
    exchange.handedOut(new PlainHandOver(KIND, reference, OTHER_COURT, Map.of(), List.of()));

    assertThatThrownBy(() -> jdbc.sql("update platform_exchange_log set party = 'x'").update()).hasStackTraceContaining("只可追加");
    assertThatThrownBy(() -> jdbc.sql("delete from platform_exchange_log").update()).hasStackTraceContaining("只可追加");
  }

  @Test
  void whatIsNoSm2CertificateIsNotRegistered() {
    assertThatThrownBy(() -> partners.register(OTHER_COURT, "-----BEGIN CERTIFICATE-----")).isInstanceOf(BusinessException.class);
  }

  private Expected expected() {
    return new Expected(KIND, Optional.of(OTHER_COURT), OUR_COURT, Optional.of(reference), OTHER_COURT);
  }

  private void assertRefused(byte[] archive, PackageFault fault) {
    Expected any = new Expected(KIND, Optional.empty(), OUR_COURT, Optional.of(reference), OTHER_COURT);
    assertThatThrownBy(() -> exchange.receive(archive, any))
        .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo("PACKAGE_" + fault));
    assertThat(exchange.log(reference)).last()
        .satisfies(entry -> assertThat(entry.fault()).contains(fault));
  }

  private byte[] sealed(String id, String about, Instant createdAt, String text) {
    return seal(id, about, createdAt, text, OTHER_COURT, OUR_COURT);
  }

  private byte[] seal(String id, String about, Instant createdAt, String text, String sender, String receiver) {
    List<PackageFile> files = List.of(new PackageFile("回证.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    return PackageFormat.seal(
        new ExchangePackage(
            id, KIND, about, sender, receiver, createdAt, createdAt.plus(Duration.ofDays(7)), Map.of("result", text), files),
        other);
  }
}
