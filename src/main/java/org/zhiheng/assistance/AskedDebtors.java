package org.zhiheng.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Party;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Which debtors something is asked of (被协助查询的被执行人): those named, or all where none is. Others never leave the court. */
final class AskedDebtors {

  static final String FIELD = "debtorIds";

  private AskedDebtors() {}

  static Stream<Party> of(CaseFile file, Map<String, Object> content) {
    Collection<?> ids = ids(content);
    return file.debtors().stream().filter(party -> ids.isEmpty() || ids.contains(party.id()));
  }

  private static Collection<?> ids(Map<String, Object> content) {
    return content.get(FIELD) instanceof Collection<?> ids ? ids : List.of();
  }

  /**
   * Refuses anybody who owes nothing in this case (R2.52).
   *
   * @throws BusinessException invalid ({@code NOT_A_DEBTOR})
   */
  static void require(CaseFile file, Map<String, Object> content) {
    List<String> known = file.debtors().stream().map(Party::id).toList();
    for (Object id : ids(content)) {
      if (!known.contains(id)) {
        String message = "只能对本案被执行人发起协助";
        throw BusinessException.invalid("NOT_A_DEBTOR", message, new FieldProblem(FIELD, id.toString(), "R2.52", message));
      }
    }
  }
}
