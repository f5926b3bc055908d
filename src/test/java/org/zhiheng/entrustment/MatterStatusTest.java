package org.zhiheng.entrustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.entrustment.MatterStatus.ACCEPTED;
import static org.zhiheng.entrustment.MatterStatus.APPROVED;
import static org.zhiheng.entrustment.MatterStatus.CONFIRMED;
import static org.zhiheng.entrustment.MatterStatus.DRAFT;
import static org.zhiheng.entrustment.MatterStatus.HANDLED;
import static org.zhiheng.entrustment.MatterStatus.REDO;
import static org.zhiheng.entrustment.MatterStatus.RETURNED;
import static org.zhiheng.entrustment.MatterStatus.SENT;
import static org.zhiheng.entrustment.MatterStatus.SUPPLEMENT;
import static org.zhiheng.entrustment.MatterStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiheng.platform.problem.BusinessException;

/** R6.25: every pair of states either is a step of the flow or is refused with both names in Chinese. */
class MatterStatusTest {

  private static final Set<String> STEPS =
      Set.of(
          step(DRAFT, APPROVED), step(DRAFT, WITHDRAWN),
          step(APPROVED, SENT), step(APPROVED, WITHDRAWN),
          step(SENT, ACCEPTED), step(SENT, SUPPLEMENT), step(SENT, RETURNED), step(SENT, WITHDRAWN),
          step(SUPPLEMENT, SENT), step(SUPPLEMENT, SUPPLEMENT), step(SUPPLEMENT, ACCEPTED), step(SUPPLEMENT, RETURNED), step(SUPPLEMENT, WITHDRAWN),
          step(ACCEPTED, HANDLED), step(ACCEPTED, RETURNED), step(ACCEPTED, WITHDRAWN),
          step(HANDLED, CONFIRMED), step(HANDLED, REDO),
          step(REDO, HANDLED), step(REDO, RETURNED), step(REDO, WITHDRAWN));

  private static String step(MatterStatus from, MatterStatus to) {
    return from + ">" + to;
  }

  static Stream<Arguments> pairs() {
    return Arrays.stream(MatterStatus.values())
        .flatMap(from -> Arrays.stream(MatterStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void onlyTheStepsOfTheFlowAreTaken(MatterStatus from, MatterStatus to) {
    if (STEPS.contains(step(from, to))) {
      assertThat(from.to(to)).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> from.to(to))
          .isInstanceOf(BusinessException.class)
          .hasMessage("委托事项当前为“" + from.label() + "”，不能变更为“" + to.label() + "”");
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatIsOverStaysOver(MatterStatus from, MatterStatus to) {
    if (Set.of(RETURNED, CONFIRMED, WITHDRAWN).contains(from)) {
      assertThat(from.isFinal()).isTrue();
      assertThat(from.leadsTo(to)).isFalse();
    }
  }
}
