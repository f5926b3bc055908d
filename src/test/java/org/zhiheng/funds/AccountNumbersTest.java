package org.zhiheng.funds;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A case account number survives being typed, and does not survive being mistyped. */
class AccountNumbersTest {

  @Property
  void readsBackWhatItWrote(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long serial) {
    String number = AccountNumbers.write("330802", serial);
    assertThat(number).hasSize(18);
    assertThat(AccountNumbers.serialOf(number)).hasValue(serial);
  }

  @Property
  void oneWrongDigitMatchesNoCase(
      @ForAll @LongRange(min = 1, max = 99_999_999_999L) long serial,
      @ForAll @IntRange(max = 17) int position,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    char[] digits = AccountNumbers.write("330802", serial).toCharArray();
    digits[position] = (char) ('0' + (digits[position] - '0' + shift) % 10);
    assertThat(AccountNumbers.serialOf(new String(digits))).isEmpty();
  }

  @Test
  void blanksAndHyphensAreIgnoredAndAnythingElseIsNoNumber() {
    String number = AccountNumbers.write("330802", 42);
    String typed = number.substring(0, 6) + " " + number.substring(6, 12) + "-" + number.substring(12);
    assertThat(AccountNumbers.serialOf(typed)).hasValue(42);
    assertThat(AccountNumbers.serialOf("执行款")).isEmpty();
    assertThat(AccountNumbers.serialOf("")).isEmpty();
  }
}
