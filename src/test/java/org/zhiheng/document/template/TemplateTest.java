package org.zhiheng.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.render.Samples;

class TemplateTest {

  @Test
  void placeholdersConditionsAndListsAreFilled() {
    Template template =
        Template.parse(
            "例.txt",
            """
            // 注释不印出
            【标题】执行裁定书
            〔如果 解除〕
            因{事由}：
            〔否则〕
            不应出现
            〔结束〕
            〔逐项 事项〕
            {项}、{措施}{财产}〔如果 限额：，以{限额}为限〕。
            〔结束〕
            """);
    List<Line> lines =
        template.fill(
            Values.of(
                Map.of(
                    "解除", true,
                    "事由", "债务已清偿",
                    "事项", List.of(Map.of("措施", "冻结", "财产", "存款", "限额", "1元"), Map.of("措施", "查封", "财产", "房屋")))),
            subject -> "");
    assertThat(lines)
        .containsExactly(
            new Line(Style.TITLE, "执行裁定书"),
            new Line(Style.BODY, "因债务已清偿："),
            new Line(Style.BODY, "一、冻结存款，以1元为限。"),
            new Line(Style.BODY, "二、查封房屋。"));
  }

  @Test
  void aMistakeIsReportedWithItsLine() {
    assertThatThrownBy(() -> Template.parse("例.txt", "第一行\n【题目】执行通知书"))
        .hasMessage("模板 例.txt 第 2 行：没有【题目】这种样式");
    assertThatThrownBy(() -> Template.parse("例.txt", "〔如果 控制〕\n正文")).hasMessageContaining("第 1 行", "没有用〔结束〕收尾");
    assertThatThrownBy(() -> Template.parse("例.txt", "案号{案号")).hasMessageContaining("第 1 行", "不成对");
  }

  @Test
  void theYearInTheNumberOfAnInterpretationIsOrdinaryText() {
    assertThat(Template.parse("例.txt", "法释〔2014〕8号").fill(Values.of(Map.of()), s -> ""))
        .containsExactly(new Line(Style.BODY, "法释〔2014〕8号"));
  }

  @Test
  void aMissingValueStopsTheDocument() {
    Template template = Template.parse("例.txt", "{案号}");
    assertThatThrownBy(() -> template.fill(Values.of(Map.of()), s -> "")).hasMessageContaining("缺少“案号”");
  }

  @Test
  void everyTemplateFillsAndNoneLeavesAMarkBehind() {
    TemplatesFixture templates = new TemplatesFixture();
    for (DocumentKind kind : DocumentKind.values()) {
      templates
          .fill(kind, Samples.values(), LocalDate.of(2026, 11, 21))
          .forEach(line -> assertThat(line.text()).as(kind.title()).doesNotContain("{", "}", "〕。", "null"));
    }
  }

  @Test
  void numbersAreWrittenAsCourtsWriteThem() {
    assertThat(ChineseNumerals.date(LocalDate.of(2026, 11, 21))).isEqualTo("二〇二六年十一月二十一日");
    assertThat(ChineseNumerals.date(LocalDate.of(2021, 6, 9))).isEqualTo("二〇二一年六月九日");
    assertThat(ChineseNumerals.number(251)).isEqualTo("二百五十一");
    assertThat(ChineseNumerals.number(107)).isEqualTo("一百零七");
    assertThat(ChineseNumerals.number(10)).isEqualTo("十");
    assertThat(ChineseNumerals.number(480)).isEqualTo("四百八十");
  }
}
