package org.zhiheng.calculator;

import java.util.Optional;
import org.zhiheng.money.FeeQuote;

/**
 * A court fee (费用). Either one amount or, where the court decides, a range; all in 分.
 *
 * @param formula the arithmetic with its numbers
 * @param basis law and article
 */
public record FeeAnswer(
    Optional<Long> feeFen, Optional<Long> minFen, Optional<Long> maxFen, String formula, String basis) {

  static FeeAnswer of(FeeQuote quote) {
    boolean one = quote.min().equals(quote.max());
    return new FeeAnswer(
        one ? Optional.of(quote.max().fen()) : Optional.empty(),
        one ? Optional.empty() : Optional.of(quote.min().fen()),
        one ? Optional.empty() : Optional.of(quote.max().fen()),
        quote.formula(),
        quote.basis());
  }
}
