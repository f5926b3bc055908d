package org.zhiheng.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.render.Samples;

class TemplatesTest {

  private static final Path SHIPPED = Path.of("src/main/resources/documents");

  @Test
  void aTemplateWithAnUnknownPlaceholderStopsTheServerAndNamesIt(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Path notice = folder.resolve("closing-notice.txt");
    Files.writeString(notice, Files.readString(notice) + "\n{标的物}");
    assertThatThrownBy(() -> new Templates(new DefaultResourceLoader(), "file:" + folder + "/"))
        .isInstanceOf(TemplateException.class)
        .hasMessage("模板 closing-notice.txt 用了《结案通知书》没有的占位符：标的物");
  }

  @Test
  void aTemplateThatQuotesAnUnknownArticleStopsTheServer(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Path notice = folder.resolve("closing-notice.txt");
    Files.writeString(notice, Files.readString(notice) + "\n{法条：强制管理}");
    assertThatThrownBy(() -> new Templates(new DefaultResourceLoader(), "file:" + folder + "/"))
        .hasMessageContaining("没有的法条：强制管理");
  }

  @ParameterizedTest(name = "文书日期 {0}：执行通知引用第{1}条")
  @CsvSource({
    "2021-12-31, 二百四十, 四百八十二",
    "2022-04-10, 二百四十七, 四百八十",
    "2023-12-31, 二百四十七, 四百八十",
    "2024-01-01, 二百五十一, 四百八十",
    "2026-11-21, 二百五十一, 四百八十"
  })
  void theArticlesAreThoseInForceOnTheDocumentsDate(LocalDate on, String law, String interpretation) {
    assertThat(text(DocumentKind.ENFORCEMENT_NOTICE, on))
        .contains("《中华人民共和国民事诉讼法》第" + law + "条")
        .contains("的解释》第" + interpretation + "条");
  }

  @Test
  void theNoticeNamesDutyInterestListingAndAccount() {
    assertThat(text(DocumentKind.ENFORCEMENT_NOTICE, Samples.DAY))
        .contains("支付200,000.00元（大写：人民币贰拾万元整）", "日万分之一点七五", "失信被执行人名单", "限制消费", "案款应当付至");
  }

  @Test
  void theReportOrderAsksBackOneYearAndForChangesWithinTenDays() {
    assertThat(text(DocumentKind.PROPERTY_REPORT_ORDER, Samples.DAY))
        .contains("第二百五十二条", "十五日内", "收到执行通知书之日前一年", "十日内向本院补充报告");
  }

  private static String text(DocumentKind kind, LocalDate on) {
    List<Line> lines = new TemplatesFixture().fill(kind, Samples.values(), on);
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  private static void copyTo(Path folder) throws IOException {
    try (var files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }
}
