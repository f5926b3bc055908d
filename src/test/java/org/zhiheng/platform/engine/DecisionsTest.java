package org.zhiheng.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.testing.PostgresTest;

/** Asking a decision table changes nothing. */
@PostgresTest
class DecisionsTest {

  private static final Map<String, Object> INPUTS = Map.of("hasAmount", true, "amountFen", 12_000_000L);

  @Autowired private Decisions decisions;
  @Autowired private HistoryService history;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void an_answer_leaves_no_trace_in_the_history() {
    long before = history.createHistoricDecisionInstanceQuery().count();

    assertThat(decisions.single("enforcement-fee", INPUTS)).containsEntry("ratePerTenThousand", 150L);

    assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void the_same_question_asks_the_database_nothing_the_second_time() {
    List<Map<String, Object>> first = decisions.evaluate("enforcement-fee", INPUTS);

    assertThat(decisions.evaluate("enforcement-fee", INPUTS)).isSameAs(first);
    assertThat(decisions.evaluate("enforcement-fee", Map.of("hasAmount", true, "amountFen", 900_000L))).isNotEqualTo(first);
  }

  @Test
  void what_a_table_answers_cannot_be_changed_by_whoever_asked() {
    Map<String, Object> answer = decisions.single("enforcement-fee", INPUTS);

    assertThatThrownBy(() -> answer.put("ratePerTenThousand", 0L)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_table_may_be_asked_in_a_read_only_transaction() {
    TransactionTemplate readOnly = new TransactionTemplate(transactions);
    readOnly.setReadOnly(true);

    assertThat(readOnly.<Map<String, Object>>execute(status -> decisions.single("enforcement-fee", INPUTS)))
        .containsEntry("constantFen", -10_000L);
  }
}
