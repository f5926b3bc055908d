package org.zhiheng.simulation;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zhiheng.money.Money;

/**
 * The registers of the demo city's agencies (仿真城市登记簿) and how the agencies behave. A story arranges what a debtor owns; a
 * debtor nobody arranged owns something plausible that follows from the id number alone, if {@link #populate} is on. What is
 * entered stays entered when the demo city is started again, and an order that comes twice is carried out once.
 */
@Component
public class CityWorld {

  /** Things a national query finds: what is held with institutions, not what stands in local registers. */
  private static final Set<String> NATIONAL = Set.of("BANK_DEPOSIT", "PAYMENT_ACCOUNT", "SECURITIES", "INSURANCE");

  private static final Map<String, Set<String>> LOCAL =
      Map.of(
          "bank", Set.of("BANK_DEPOSIT"),
          "land", Set.of("REAL_ESTATE", "PRESALE_HOUSE"),
          "police", Set.of("VEHICLE"),
          "market", Set.of("EQUITY"),
          "fund", Set.of("PROVIDENT_FUND"));

  private final Map<String, Holding> holdings = new LinkedHashMap<>();
  private final Map<String, Manner> manners = new ConcurrentHashMap<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Map<String, Controlled> controls = new HashMap<>();
  private final Map<String, Lifting> liftings = new HashMap<>();
  private final Map<String, Lifting> deductions = new HashMap<>();
  private final RegisterBook book;
  private final Clock clock;
  private volatile boolean populate;

  CityWorld(RegisterBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @PostConstruct
  synchronized void remember() {
    book.entries().forEach(this::apply);
  }

  private void enter(RegisterEntry entry) {
    book.add(entry);
    apply(entry);
  }

  private void apply(RegisterEntry entry) {
    if (entry instanceof RegisterEntry.Known person) {
      known.put(person.owner(), "");
    } else if (entry instanceof RegisterEntry.Owned thing) {
      Holding holding = holding(thing);
      holdings.putIfAbsent(key(holding.identifier), holding);
    } else if (entry instanceof RegisterEntry.Sealed order) {
      Money wanted = Money.of(order.wantedFen());
      controls.put(
          order.requestNo(), existing(order.identifier()).control(order.requestNo(), order.court(), wanted, order.at()));
    } else if (entry instanceof RegisterEntry.Lifted order) {
      liftings.put(
          order.requestNo(), new Lifting(existing(order.identifier()).release(order.requestNo()), order.at()));
    } else if (entry instanceof RegisterEntry.LiftedPartly order) {
      Money part = existing(order.identifier()).releasePartly(order.requestNo(), Money.of(order.wantedFen()));
      liftings.put(order.liftingNo(), new Lifting(part, order.at()));
    } else if (entry instanceof RegisterEntry.Deducted order) {
      Money amount = existing(order.identifier()).deduct(order.requestNo(), Money.of(order.wantedFen()));
      deductions.put(order.deductionNo(), new Lifting(amount, order.at()));
    } else if (entry instanceof RegisterEntry.SealedElsewhere foreign) {
      existing(foreign.identifier()).sealForeign(foreign.court());
    } else if (entry instanceof RegisterEntry.LiftedElsewhere foreign) {
      existing(foreign.identifier()).liftForeign();
    } else if (entry instanceof RegisterEntry.Transferred transfer) {
      existing(transfer.identifier()).transfer();
    }
  }

  /** A deposit of the owner at a bank. */
  public CityWorld account(String ownerIdNumber, String bank, String accountNo, Money balance) {
    return add(new Holding("BANK_DEPOSIT", accountNo, bank, "人民币存款", ownerIdNumber, balance, true));
  }

  /** A title to land or a building. */
  public CityWorld realEstate(String ownerIdNumber, String titleNo, String address, Money value) {
    return add(new Holding("REAL_ESTATE", titleNo, "不动产登记中心", address, ownerIdNumber, value, false));
  }

  public CityWorld vehicle(String ownerIdNumber, String plate, String model, Money value) {
    return add(new Holding("VEHICLE", plate, "车辆管理所", model, ownerIdNumber, value, false));
  }

  /** A share in a company. */
  public CityWorld equity(String ownerIdNumber, String company, String creditCode, Money contribution) {
    return add(new Holding("EQUITY", creditCode, "市场监督管理局", company + "股权", ownerIdNumber, contribution, true));
  }

  public CityWorld providentFund(String ownerIdNumber, String accountNo, Money balance) {
    return add(new Holding("PROVIDENT_FUND", accountNo, "住房公积金管理中心", "住房公积金", ownerIdNumber, balance, true));
  }

  /** Money on a payment platform, kept nationally. */
  public CityWorld paymentAccount(String ownerIdNumber, String accountNo, Money balance) {
    return add(new Holding("PAYMENT_ACCOUNT", accountNo, "网络支付机构", "支付账户余额", ownerIdNumber, balance, true));
  }

  public CityWorld securities(String ownerIdNumber, String accountNo, Money value) {
    return add(new Holding("SECURITIES", accountNo, "证券登记结算机构", "证券账户资产", ownerIdNumber, value, true));
  }

  /** A policy with a surrender value. */
  public CityWorld insurance(String ownerIdNumber, String policyNo, Money surrenderValue) {
    return add(new Holding("INSURANCE", policyNo, "保险公司", "保险单现金价值", ownerIdNumber, surrenderValue, true));
  }

  /** A house bought and recorded, whose title is not registered yet. */
  public CityWorld presaleHouse(String ownerIdNumber, String contractNo, String address, Money price) {
    return add(new Holding("PRESALE_HOUSE", contractNo, "不动产登记中心", address, ownerIdNumber, price, false));
  }

  /** Another court was first: ours will wait (轮候). */
  public CityWorld sealedBy(String identifier, String courtName) {
    return change(new RegisterEntry.SealedElsewhere(identifier, courtName));
  }

  /** The other court lifts its seal. */
  public CityWorld liftForeignSeal(String identifier) {
    return change(new RegisterEntry.LiftedElsewhere(identifier));
  }

  /** The transfer is already in the register when our seal arrives (SC-24). */
  public CityWorld transferInProgress(String identifier) {
    return change(new RegisterEntry.Transferred(identifier));
  }

  /** The unit takes its time. */
  public CityWorld slow(String topic, Duration delay) {
    manners.put(topic, new Manner(delay, false, Optional.empty(), 0));
    return this;
  }

  /** The unit refuses with its own reason. */
  public CityWorld refuse(String topic, String reason) {
    manners.put(topic, new Manner(Duration.ZERO, false, Optional.of(reason), 0));
    return this;
  }

  /** The unit takes the request and never answers. */
  public CityWorld silent(String topic) {
    manners.put(topic, new Manner(Duration.ZERO, true, Optional.empty(), 0));
    return this;
  }

  /** The unit's computer fails so many times before it works. */
  public CityWorld failing(String topic, int times) {
    manners.put(topic, new Manner(Duration.ZERO, false, Optional.empty(), times));
    return this;
  }

  /** The unit behaves again. */
  public CityWorld prompt(String topic) {
    manners.remove(topic);
    return this;
  }

  /** Whether debtors nobody arranged own something. */
  public CityWorld populate(boolean on) {
    populate = on;
    return this;
  }

  /** An empty city where every unit answers at once. */
  public synchronized void reset() {
    holdings.clear();
    manners.clear();
    known.clear();
    controls.clear();
    liftings.clear();
    deductions.clear();
    book.clear();
    populate = false;
  }

  /** Courts or requests that hold the thing, first in rank first; for assertions. */
  public synchronized List<String> sealsOn(String identifier) {
    return holding(identifier).map(h -> h.seals().stream().map(Holding.Seal::court).toList()).orElse(List.of());
  }

  /** How the unit behind a topic behaves now. */
  public Manner mannerOf(String topic) {
    return manners.getOrDefault(topic, Manner.PROMPT);
  }

  /** One failure less to come. */
  public boolean failsNow(String topic) {
    Manner manner = mannerOf(topic);
    if (manner.failures() == 0) {
      return false;
    }
    manners.put(topic, new Manner(manner.delay(), manner.silent(), manner.refusal(), manner.failures() - 1));
    return true;
  }

  /** What a department's registers say of a person, or all institutions for the national query. */
  public synchronized List<Map<String, Object>> search(String department, String ownerIdNumber, String ownerName) {
    if (populate && !ownerIdNumber.isEmpty() && !known.containsKey(ownerIdNumber)) {
      PlausibleAssets.of(ownerIdNumber, ownerName).forEach(holding -> enter(owned(holding)));
      enter(new RegisterEntry.Known(ownerIdNumber));
    }
    Set<String> kinds = LOCAL.getOrDefault(department, NATIONAL);
    List<Map<String, Object>> found = new ArrayList<>();
    for (Holding holding : holdings.values()) {
      if (holding.owner.equals(ownerIdNumber) && kinds.contains(holding.kind) && !holding.isTransferred()) {
        found.add(asset(holding, ownerName));
      }
    }
    return found;
  }

  private static Map<String, Object> asset(Holding holding, String ownerName) {
    Map<String, Object> asset = new LinkedHashMap<>();
    asset.put("kind", holding.kind);
    asset.put("identifier", holding.identifier);
    asset.put("institution", holding.institution);
    asset.put("description", holding.description);
    asset.put("amountFen", holding.value.fen());
    asset.put("holder", ownerName);
    asset.put("encumbrances", holding.encumbrances());
    return asset;
  }

  /** Seals a thing, or waits behind others; empty if no register knows it. The same request is entered once. */
  public synchronized Optional<Controlled> control(String identifier, String requestNo, String court, Money wanted) {
    if (holding(identifier).isPresent() && !controls.containsKey(requestNo)) {
      enter(new RegisterEntry.Sealed(identifier, requestNo, court, wanted.fen(), clock.instant()));
    }
    return Optional.ofNullable(controls.get(requestNo));
  }

  /** Lifts the seal of a request; empty if no register knows the thing. A seal is lifted once. */
  public synchronized Optional<Lifting> release(String identifier, String requestNo) {
    if (holding(identifier).isPresent() && !liftings.containsKey(requestNo)) {
      enter(new RegisterEntry.Lifted(identifier, requestNo, clock.instant()));
    }
    return Optional.ofNullable(liftings.get(requestNo));
  }

  /** Lifts a part of what a request holds; once for each order. */
  public synchronized Optional<Lifting> releasePartly(String identifier, String requestNo, String liftingNo, Money wanted) {
    if (holding(identifier).isPresent() && !liftings.containsKey(liftingNo)) {
      enter(new RegisterEntry.LiftedPartly(identifier, requestNo, liftingNo, wanted.fen(), clock.instant()));
    }
    return Optional.ofNullable(liftings.get(liftingNo));
  }

  /** Prolongs the control of a request; false if the register does not show it. */
  public synchronized boolean renew(String identifier, String requestNo, String endsOn) {
    boolean controlled = holding(identifier).filter(thing -> thing.isControlledBy(requestNo)).isPresent();
    if (controlled) {
      enter(new RegisterEntry.Renewed(identifier, requestNo, endsOn));
    }
    return controlled;
  }

  /** Takes money from an account; once for each order. */
  public synchronized Optional<Lifting> deduct(String identifier, String requestNo, String deductionNo, Money wanted) {
    boolean known = holding(identifier).filter(thing -> thing.divisible && !thing.isTransferred()).isPresent();
    if (known && !deductions.containsKey(deductionNo)) {
      enter(new RegisterEntry.Deducted(identifier, requestNo, deductionNo, wanted.fen(), clock.instant()));
    }
    return Optional.ofNullable(deductions.get(deductionNo));
  }

  private synchronized CityWorld add(Holding holding) {
    enter(owned(holding));
    if (!known.containsKey(holding.owner)) {
      enter(new RegisterEntry.Known(holding.owner));
    }
    return this;
  }

  private synchronized CityWorld change(RegisterEntry entry) {
    // Applied first: an entry for a thing no register knows must not be kept.
    apply(entry);
    book.add(entry);
    return this;
  }

  private static RegisterEntry.Owned owned(Holding thing) {
    return new RegisterEntry.Owned(
        thing.kind, thing.identifier, thing.institution, thing.description, thing.owner, thing.value.fen(), thing.divisible);
  }

  private static Holding holding(RegisterEntry.Owned thing) {
    return new Holding(
        thing.kind(), thing.identifier(), thing.institution(), thing.description(), thing.owner(),
        Money.of(thing.valueFen()), thing.divisible());
  }

  private Holding existing(String identifier) {
    return holding(identifier).orElseThrow(() -> new IllegalArgumentException("登记簿中没有 " + identifier));
  }

  private Optional<Holding> holding(String identifier) {
    return Optional.ofNullable(holdings.get(key(identifier)));
  }

  private static String key(String identifier) {
    return identifier.replaceAll("[\\s-]", "");
  }
}
