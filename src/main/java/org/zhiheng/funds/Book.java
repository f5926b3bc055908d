package org.zhiheng.funds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;

/**
 * The book of one case, or of a court's unidentified money (案款账簿), as it stands after its last line. Immutable: booking
 * gives a new one.
 *
 * @param owed what the court owes per account; {@link LedgerAccount#BANK} is not among them
 * @param lastHash hash of the last line, {@link #GENESIS} for an empty book
 */
public record Book(
    String id,
    String courtCode,
    Optional<String> caseId,
    Money in,
    Money out,
    Map<LedgerAccount, Money> owed,
    long lastSequence,
    String lastHash) {

  /** What the first line of every book carries as its predecessor's hash. */
  public static final String GENESIS = "0".repeat(64);

  public Book {
    owed = Map.copyOf(owed);
  }

  public static Book ofCase(String caseId, String courtCode) {
    return empty(caseId, courtCode, Optional.of(caseId));
  }

  public static Book ofUnidentified(String courtCode) {
    return empty("unidentified-" + courtCode, courtCode, Optional.empty());
  }

  private static Book empty(String id, String courtCode, Optional<String> caseId) {
    return new Book(id, courtCode, caseId, Money.ZERO, Money.ZERO, Map.of(), 0, GENESIS);
  }

  public Money owed(LedgerAccount account) {
    return owed.getOrDefault(account, Money.ZERO);
  }

  public BalanceSheet balance() {
    return new BalanceSheet(in, out, Money.sum(owed.values()));
  }

  /** The lines the posting adds to this book, chained to its last one. */
  public List<LedgerEntry> entriesFor(Posting posting, Instant bookedAt) {
    List<LedgerEntry> entries = new ArrayList<>();
    String previous = lastHash;
    for (Transfer transfer : posting.transfers()) {
      LedgerEntry entry = LedgerEntry.chained(id, lastSequence + entries.size() + 1, posting, transfer, bookedAt, previous);
      entries.add(entry);
      previous = entry.hash();
    }
    return entries;
  }

  /**
   * The book after these lines.
   *
   * @throws BusinessException {@code FUNDS_SHORT} if an account would go below zero
   */
  public Book after(List<LedgerEntry> entries) {
    Map<LedgerAccount, Money> after = new EnumMap<>(LedgerAccount.class);
    after.putAll(owed);
    Money nowIn = in;
    Money nowOut = out;
    for (LedgerEntry entry : entries) {
      nowIn = entry.debit() == LedgerAccount.BANK ? nowIn.plus(entry.amount()) : nowIn;
      nowOut = entry.credit() == LedgerAccount.BANK ? nowOut.plus(entry.amount()) : nowOut;
      after.merge(entry.debit(), Money.ZERO.minus(entry.amount()), Money::plus);
      after.merge(entry.credit(), entry.amount(), Money::plus);
    }
    after.remove(LedgerAccount.BANK);
    after.forEach(this::requireCovered);
    LedgerEntry last = entries.get(entries.size() - 1);
    return new Book(id, courtCode, caseId, nowIn, nowOut, after, last.sequence(), last.hash());
  }

  private void requireCovered(LedgerAccount account, Money balance) {
    if (balance.isNegative()) {
      throw BusinessException.conflict(
          "FUNDS_SHORT", "“" + account.chinese() + "”余额不足，尚差 " + Money.ZERO.minus(balance).format());
    }
  }
}
