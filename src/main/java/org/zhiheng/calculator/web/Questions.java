package org.zhiheng.calculator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.zhiheng.calendar.DayUnit;
import org.zhiheng.calendar.LegalPeriod;
import org.zhiheng.money.CreditorClaim;
import org.zhiheng.money.DayRange;
import org.zhiheng.money.PartPayment;

/** The bodies of calculator requests (计算请求), with their own reading of themselves. */
final class Questions {

  private static final int MAX_ROWS = 500;
  private static final DayUnit[] UNITS = {DayUnit.D, DayUnit.WD, DayUnit.M, DayUnit.Y};

  private Questions() {}

  record Fee(BigDecimal amountFen) {}

  record Interest(
      BigDecimal principalFen, String from, String to, List<Payment> payments, List<Range> excluded) {

    LocalDate start() {
      return Input.date("from", from);
    }

    LocalDate end() {
      LocalDate end = Input.date("to", to);
      if (end.isBefore(start())) {
        throw Input.wrong("to", to, "R3.11", "付款日 " + to + " 早于履行期间最后一日 " + from);
      }
      return end;
    }

    List<PartPayment> paid() {
      return rows("payments", payments, Payment::read);
    }

    List<DayRange> notCounted() {
      return rows("excluded", excluded, Range::read);
    }
  }

  record Payment(String date, BigDecimal amountFen) {

    private PartPayment read(String field) {
      return new PartPayment(Input.date(field + ".date", date), Input.fen(field + ".amountFen", amountFen));
    }
  }

  record Range(String from, String to) {

    private DayRange read(String field) {
      LocalDate start = Input.date(field + ".from", from);
      LocalDate end = Input.date(field + ".to", to);
      if (end.isBefore(start)) {
        throw Input.wrong(field + ".to", to, "R3.12", "扣除期间的止日早于起日");
      }
      return new DayRange(start, end);
    }
  }

  record Deadline(String start, BigDecimal amount, String unit) {

    LegalPeriod period() {
      DayUnit read = Input.choice("unit", unit, UNITS, "R11.05");
      int max = switch (read) {
        case Y -> 50;
        case M -> 600;
        default -> 18_250;
      };
      return new LegalPeriod(Input.number("amount", amount, 1, max, "R11.01"), read);
    }
  }

  record ControlTerm(String assetClass, String from, BigDecimal years) {

    Optional<Integer> wanted() {
      return years == null ? Optional.empty() : Optional.of(Input.number("years", years, 1, 9_999, "R2.01"));
    }
  }

  record Auction(BigDecimal appraisalFen, BigDecimal previousStartFen, String assetClass, BigDecimal round) {

    int number() {
      return round == null ? 1 : Input.number("round", round, 1, 99, "R5.28");
    }

    boolean repeated() {
      return number() > 1;
    }
  }

  record Claim(String id, String kind, BigDecimal amountFen, String sealedAt) {

    private CreditorClaim read(String field) {
      if (id == null || id.isBlank()) {
        throw Input.wrong(field + ".id", id, "§3.4", "缺少债权编号");
      }
      return new CreditorClaim(
          id,
          Input.choice(field + ".kind", kind, CreditorClaim.Kind.values(), "§3.4"),
          Input.fen(field + ".amountFen", amountFen),
          Input.moment(field + ".sealedAt", sealedAt));
    }
  }

  record Distribution(BigDecimal availableFen, BigDecimal costsFen, List<Claim> claims, String debtor) {

    List<CreditorClaim> read() {
      return rows("claims", claims, Claim::read);
    }
  }

  private static <Q, A> List<A> rows(String field, List<Q> rows, BiFunction<Q, String, A> read) {
    List<Q> all = rows == null ? List.of() : rows;
    if (all.size() > MAX_ROWS) {
      throw Input.wrong(field, all.size(), "C6", "最多 " + MAX_ROWS + " 行");
    }
    return IntStream.range(0, all.size()).mapToObj(i -> row(field + "[" + i + "]", all.get(i), read)).toList();
  }

  private static <Q, A> A row(String field, Q row, BiFunction<Q, String, A> read) {
    if (row == null) {
      throw Input.wrong(field, "", "C6", "这一行为空");
    }
    return read.apply(row, field);
  }
}
