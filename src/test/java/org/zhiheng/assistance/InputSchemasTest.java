package org.zhiheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** What the asking court enters is checked against the matter's JSON Schema, and refused in words it understands. */
class InputSchemasTest {

  private final InputSchemas schemas = ShippedCatalogue.schemas();

  private List<FieldProblem> problems(String matter, Map<String, Object> input) {
    BusinessException refusal =
        catchThrowableOfType(
            BusinessException.class, () -> schemas.check(ShippedCatalogue.load().matters().get(matter), input));
    assertThat(refusal.code()).isEqualTo("ASSISTANCE_INPUT_INVALID");
    return refusal.fields();
  }

  @Test
  void aCompleteRequestPasses() {
    assertThatCode(
            () ->
                schemas.check(
                    ShippedCatalogue.load().matters().get("utility.query"),
                    Map.of("address", "柯城区某路 1 号", "startsOn", "2026-01-01", "endsOn", "2026-06-30", "purpose", "核实居住")))
        .doesNotThrowAnyException();
  }

  @Test
  void aMissingFieldIsNamedByItsTitle() {
    assertThat(problems("tax.query", Map.of()))
        .containsExactly(new FieldProblem("purpose", "", "required", "“用途说明”必填"));
  }

  @Test
  void aDayThatIsNoneIsShownAsEntered() {
    assertThat(
            problems(
                "utility.query",
                Map.of("address", "某路", "startsOn", "2026-02-30", "endsOn", "2026-06-30", "purpose", "核实")))
        .containsExactly(
            new FieldProblem("startsOn", "2026-02-30", "format", "“查询起始日”应为日期，如 2026-09-18，实际为“2026-02-30”"));
  }

  @Test
  void aChoiceThatIsNoneNamesTheChoices() {
    assertThat(problems("credit.push", Map.of("act", "BLAME", "decisionNo", "1", "reason", "无")))
        .extracting(FieldProblem::message)
        .containsExactly("“办理内容”应为以下之一：PUNISH、REPAIR，实际为“BLAME”");
  }

  @Test
  void limitsAndUnknownFieldsAreNamed() {
    assertThat(
            problems(
                "police.custody", Map.of("days", 16, "decisionNo", "", "startsOn", "2026-09-18", "wish", "早点")))
        .extracting(FieldProblem::message)
        .containsExactlyInAnyOrder(
            "“拘留天数”不能大于 15，实际为“16”", "“拘留决定书文号”不能为空", "“wish”不是这一事项的字段");
  }
}
