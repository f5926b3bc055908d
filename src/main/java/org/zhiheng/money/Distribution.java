package org.zhiheng.money;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Distribution of what an asset brought among creditors (案款分配, rules §3.4). Costs first, then by rank; ordinary claims
 * against a natural person share pro rata (参与分配), against an enterprise they are paid in the order of seals. Every 分 goes
 * somewhere: costs, shares and surplus add up to what was there.
 */
public final class Distribution {

  /** Who owes; decides how ordinary claims share. */
  public enum Debtor {
    /** 自然人或其他组织: pro rata (民诉法解释 §§506–508). */
    NATURAL("《民诉法解释》（2022）第五百零六条至第五百零八条：参与分配，普通债权按比例受偿"),
    /** 企业法人: by order of seals unless it goes into bankruptcy (§§511–514). */
    ENTERPRISE("《民诉法解释》（2022）第五百一十一条至第五百一十四条：企业法人不适用参与分配，按查封、扣押、冻结先后受偿");

    private final String basis;

    Debtor(String basis) {
      this.basis = basis;
    }

    public String basis() {
      return basis;
    }
  }

  /** What one claim gets. */
  public record Share(String id, CreditorClaim.Kind kind, Money claimed, Money paid) {

    public Money unpaid() {
      return claimed.minus(paid);
    }
  }

  /**
   * The plan (分配方案).
   *
   * @param costs costs paid first
   * @param surplus what goes back to the debtor
   * @param shares in the order the claims were given
   */
  public record Plan(Money costs, List<Share> shares, Money surplus) {}

  private final Debtor debtor;
  private final Map<CreditorClaim, Money> paid = new LinkedHashMap<>();
  private Money left;

  private Distribution(Debtor debtor, Money left) {
    this.debtor = debtor;
    this.left = left;
  }

  /**
   * @throws BusinessException {@code DISTRIBUTION_INVALID} for a negative amount or an id that comes twice
   */
  public static Plan plan(Money available, Money costs, List<CreditorClaim> claims, Debtor debtor) {
    check(available, costs, claims);
    Money costsPaid = costs.min(available);
    Distribution distribution = new Distribution(debtor, available.minus(costsPaid));
    distribution.byRank(claims);
    List<Share> shares = claims.stream()
        .map(claim -> new Share(claim.id(), claim.kind(), claim.amount(), distribution.paid.get(claim)))
        .toList();
    return new Plan(costsPaid, shares, distribution.left);
  }

  private static void check(Money available, Money costs, List<CreditorClaim> claims) {
    refuseNegative("availableFen", available);
    refuseNegative("costsFen", costs);
    claims.forEach(claim -> refuseNegative("claims.amountFen", claim.amount()));
    if (claims.stream().map(CreditorClaim::id).distinct().count() < claims.size()) {
      throw wrong("claims.id", "", "债权编号不得重复");
    }
  }

  private static void refuseNegative(String field, Money amount) {
    if (amount.isNegative()) {
      throw wrong(field, String.valueOf(amount.fen()), "金额不得为负数");
    }
  }

  private static BusinessException wrong(String field, String value, String message) {
    return BusinessException.invalid("DISTRIBUTION_INVALID", message, new FieldProblem(field, value, "§3.4", message));
  }

  private void byRank(List<CreditorClaim> claims) {
    Map<CreditorClaim.Kind, List<CreditorClaim>> ranks =
        claims.stream().collect(Collectors.groupingBy(CreditorClaim::kind, TreeMap::new, Collectors.toList()));
    ranks.forEach((kind, group) -> {
      boolean inOrder = kind == CreditorClaim.Kind.SECURED
          || kind == CreditorClaim.Kind.ORDINARY && debtor == Debtor.ENTERPRISE;
      if (inOrder) {
        byTime(group).forEach(this::proRata);
      } else {
        proRata(group);
      }
    });
  }

  /** Claims of the same moment share one place; those without a time come last. */
  private static Iterable<List<CreditorClaim>> byTime(List<CreditorClaim> group) {
    return group.stream()
        .collect(Collectors.groupingBy(c -> c.rankedAt().orElse(LocalDateTime.MAX), TreeMap::new, Collectors.toList()))
        .values();
  }

  private void proRata(List<CreditorClaim> group) {
    List<Money> amounts = group.stream().map(CreditorClaim::amount).toList();
    List<Money> shares = split(left.min(Money.sum(amounts)), amounts);
    for (int i = 0; i < group.size(); i++) {
      paid.put(group.get(i), shares.get(i));
      left = left.minus(shares.get(i));
    }
  }

  /** Splits {@code total} in proportion to {@code weights}, to the last 分 by largest remainder; ties go to the earlier. */
  public static List<Money> split(Money total, List<Money> weights) {
    BigInteger sum = BigInteger.valueOf(Money.sum(weights).fen());
    if (sum.signum() == 0) {
      return weights.stream().map(weight -> Money.ZERO).toList();
    }
    long[] shares = new long[weights.size()];
    List<BigInteger> remainders = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      BigInteger[] parts = BigInteger.valueOf(total.fen())
          .multiply(BigInteger.valueOf(weights.get(i).fen()))
          .divideAndRemainder(sum);
      shares[i] = parts[0].longValueExact();
      remainders.add(parts[1]);
    }
    long missing = total.fen() - Arrays.stream(shares).sum();
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get).reversed())
        .limit(missing)
        .forEach(i -> shares[i]++);
    return Arrays.stream(shares).mapToObj(Money::new).toList();
  }
}
