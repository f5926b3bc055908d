package org.zhiheng.platform.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.exchange.ExchangeEntry.Direction;
import org.zhiheng.platform.exchange.ExchangeEntry.Form;
import org.zhiheng.platform.exchange.ExchangeEntry.Outcome;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;

/** {@link Exchange} with its log in the database. */
@Service
class LoggedExchange implements Exchange {

  /** Two clocks are never quite the same. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

  private static final int LONGEST_NAME = 64;

  private final OwnKey key;
  private final TrustedKeys trusted;
  private final ExchangeStore store;
  private final ExchangeSettings settings;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate apart;

  LoggedExchange(
      OwnKey key,
      TrustedKeys trusted,
      ExchangeStore store,
      ExchangeSettings settings,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.key = key;
    this.trusted = trusted;
    this.store = store;
    this.settings = settings;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public String ownName() {
    return settings.name();
  }

  @Override
  public String certificate() {
    return Sm2.pem(key.require().certificate());
  }

  @Override
  @Transactional
  public SignedPackage send(Outgoing outgoing) {
    Sm2.Identity signer = key.require();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ExchangePackage fresh =
        new ExchangePackage(
            Ids.next(), outgoing.kind(), outgoing.reference(), outgoing.sender(), outgoing.receiver(), now,
            now.plus(settings.validity()), outgoing.content(), outgoing.files());
    store.addOnce(entry(fresh, Direction.OUT, Form.PACKAGE, outgoing.receiver()));
    String id =
        store.handOver(Direction.OUT, outgoing.kind(), outgoing.reference(), fresh.payloadSm3()).orElseThrow().packageId();
    audit.recordOnce(
        "PACKAGE_SENT", "exchange_package", id,
        Map.of("kind", outgoing.kind(), "reference", outgoing.reference(), "receiver", outgoing.receiver()));
    return new SignedPackage(id, fresh.payloadSm3(), PackageFormat.seal(fresh.withId(id), signer));
  }

  @Override
  @Transactional
  public Received receive(byte[] archive, Expected expected) {
    Received received = verified(archive, expected);
    if (!received.repeated()) {
      take(received.exchangePackage());
    }
    return received;
  }

  @Override
  public ExchangePackage inspect(byte[] archive, Expected expected) {
    return verified(archive, expected).exchangePackage();
  }

  @Override
  public boolean isTaken(byte[] archive) {
    try {
      ExchangePackage content = PackageFormat.open(archive, trusted::verifier);
      return store
          .takenPackage(content.sender(), content.id())
          .filter(entry -> entry.sm3().equals(content.payloadSm3()))
          .isPresent();
    } catch (PackageFaultException unreadable) {
      return false;
    }
  }

  private Received verified(byte[] archive, Expected expected) {
    Optional<ExchangePackage> readable = Optional.empty();
    try {
      ExchangePackage content = PackageFormat.open(archive, trusted::verifier);
      readable = Optional.of(content);
      boolean repeated = isRepeated(content, expected);
      check(content, expected);
      return new Received(content, repeated);
    } catch (PackageFaultException refusal) {
      refuse(refusal.fault(), readable, expected);
      throw refused(refusal.fault(), "交换包" + refusal.fault().label() + "，已拒收并记录");
    }
  }

  @Override
  public void refuseUnsigned(Expected expected) {
    refuse(PackageFault.UNSIGNED, Optional.empty(), expected);
    throw refused(
        PackageFault.UNSIGNED, expected.deliveredBy() + " 登记了签名证书，答复须以签名的交换包送达；未签名的答复已拒收并记录");
  }

  private static BusinessException refused(PackageFault fault, String message) {
    return BusinessException.invalid("PACKAGE_" + fault.name(), message);
  }

  /** Whoever lost the answer to a first delivery delivers again; the id in any other place is a replay. */
  private boolean isRepeated(ExchangePackage content, Expected expected) {
    Optional<ExchangeEntry> earlier = store.takenPackage(content.sender(), content.id());
    if (earlier.isEmpty()) {
      return false;
    }
    boolean isSame =
        earlier.get().sm3().equals(content.payloadSm3())
            && earlier.get().kind().equals(content.kind())
            && earlier.get().reference().equals(content.reference())
            && expected.reference().map(content.reference()::equals).orElse(true);
    if (!isSame) {
      throw new PackageFaultException(PackageFault.REPLAYED);
    }
    return true;
  }

  private void check(ExchangePackage content, Expected expected) {
    Instant now = clock.instant();
    require(content.kind().equals(expected.kind()), PackageFault.WRONG_KIND);
    require(expected.sender().map(content.sender()::equals).orElse(true), PackageFault.WRONG_SENDER);
    require(content.receiver().equals(expected.receiver()), PackageFault.WRONG_RECEIVER);
    require(expected.reference().map(content.reference()::equals).orElse(true), PackageFault.WRONG_REFERENCE);
    require(content.expiresAt().isAfter(now), PackageFault.EXPIRED);
    require(content.createdAt().isBefore(now.plus(CLOCK_DIFFERENCE)), PackageFault.NOT_YET_VALID);
    require(content.id().length() <= LONGEST_NAME && !content.id().isBlank(), PackageFault.TAMPERED);
  }

  private static void require(boolean fulfilled, PackageFault otherwise) {
    if (!fulfilled) {
      throw new PackageFaultException(otherwise);
    }
  }

  private void take(ExchangePackage content) {
    boolean isNew = store.addOnce(entry(content, Direction.IN, Form.PACKAGE, content.sender()));
    audit.record(
        "PACKAGE_TAKEN", "exchange_package", content.id(), Map.of(),
        Map.of("kind", content.kind(), "reference", content.reference(), "sender", content.sender(), "new", isNew));
  }

  private ExchangeEntry entry(ExchangePackage content, Direction direction, Form form, String party) {
    return new ExchangeEntry(
        Ids.next(), content.id(), direction, form, content.kind(), content.reference(), party, content.payloadSm3(),
        Outcome.HANDED_OVER, Optional.empty(), clock.instant());
  }

  /** In a transaction of its own: the caller's ends with the refusal. */
  private void refuse(PackageFault fault, Optional<ExchangePackage> readable, Expected expected) {
    String id = readable.map(ExchangePackage::id).map(LoggedExchange::shortened).orElse("");
    String reference = expected.reference().or(() -> readable.map(ExchangePackage::reference)).map(LoggedExchange::shortened).orElse("");
    apart.executeWithoutResult(
        status -> {
          store.addRefusal(
              new ExchangeEntry(
                  Ids.next(), id, Direction.IN, Form.PACKAGE, expected.kind(), reference, expected.deliveredBy(),
                  readable.map(ExchangePackage::payloadSm3).orElse(""), Outcome.REFUSED, Optional.of(fault), clock.instant()));
          audit.record(
              "PACKAGE_REFUSED", "exchange_package", id, Map.of(),
              Map.of("fault", fault.name(), "reference", reference, "deliveredBy", expected.deliveredBy()));
          events.publishEvent(new PackageRefused(id, expected.kind(), reference, expected.deliveredBy(), fault));
        });
  }

  /** What stands in a package of a stranger may be of any length. */
  private static String shortened(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }

  @Override
  @Transactional
  public void handedOut(PlainHandOver plain) {
    log(plain, Direction.OUT);
  }

  @Override
  @Transactional
  public void tookIn(PlainHandOver plain) {
    log(plain, Direction.IN);
  }

  private void log(PlainHandOver plain, Direction direction) {
    store.addOnce(
        new ExchangeEntry(
            Ids.next(), Ids.next(), direction, Form.PLAIN, plain.kind(), plain.reference(), plain.party(),
            ExchangePackage.payloadSm3(plain.content(), plain.files()), Outcome.HANDED_OVER, Optional.empty(),
            clock.instant()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<ExchangeEntry> log(String reference) {
    return store.of(reference);
  }
}
