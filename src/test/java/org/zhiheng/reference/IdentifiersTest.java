package org.zhiheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.problem.BusinessException;

/** GB 11643 and GB 32100 with its inner GB 11714 check, against the published vectors. */
class IdentifiersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

  static Stream<Map<String, String>> vectors() {
    return DataFile.rows("vectors/id-vectors.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void each_vector_is_judged_as_published(Map<String, String> row) {
    String value = row.get("value");
    Runnable parse = row.get("kind").equals("resident-id")
        ? () -> ResidentId.parse(value, TODAY)
        : () -> SocialCreditCode.parse(value);
    switch (row.get("expected")) {
      case "valid", "valid-after-normalise" -> parse.run();
      case "valid-outer-only" -> assertThatThrownBy(parse::run)
          .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.fields().get(0).rule()).isEqualTo("GB 11714"));
      default -> assertThatThrownBy(parse::run).isInstanceOf(BusinessException.class);
    }
  }

  @Test
  void a_lower_case_x_is_stored_in_upper_case() {
    assertThat(ResidentId.parse("11010519491231002x", TODAY).value()).endsWith("X");
  }

  @Test
  void a_person_born_today_is_real_and_one_born_tomorrow_is_not() {
    String today = withCheck("33080220260918001");
    String tomorrow = withCheck("33080220260919001");

    assertThat(ResidentId.parse(today, TODAY).birthDate()).isEqualTo(TODAY);
    assertThatThrownBy(() -> ResidentId.parse(tomorrow, TODAY)).hasMessageContaining("晚于今天");
  }

  @Test
  void no_message_and_no_log_line_repeats_the_number() {
    assertThatThrownBy(() -> ResidentId.parse("330802199001010011", TODAY))
        .isInstanceOfSatisfying(BusinessException.class, e -> {
          assertThat(e.getMessage()).doesNotContain("19900101");
          assertThat(e.fields().get(0).value()).doesNotContain("19900101");
        });
    assertThat(ResidentId.parse("330802199001010010", TODAY).toString()).doesNotContain("19900101");
  }

  private static String withCheck(String first17) {
    return Stream.of("0123456789X".split(""))
        .map(first17::concat)
        .filter(candidate -> {
          try {
            ResidentId.parse(candidate, LocalDate.of(2100, 1, 1));
            return true;
          } catch (BusinessException e) {
            return false;
          }
        })
        .findFirst()
        .orElseThrow();
  }
}
