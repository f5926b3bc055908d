package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.problem.BusinessException;

/** Files as filing windows export them. */
class TableFileTest {

  private static final String TEXT = "执行法院,本金\r\n衢州市柯城区人民法院,\"120,000.00\"\r\n";

  @Test
  void utf8WithOrWithoutAMarkAndGb18030SayTheSame() {
    List<List<String>> lines = TableFile.lines(TEXT.getBytes(StandardCharsets.UTF_8), 10);
    assertThat(lines).containsExactly(List.of("执行法院", "本金"), List.of("衢州市柯城区人民法院", "120,000.00"));
    assertThat(TableFile.lines(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), 10)).isEqualTo(lines);
    assertThat(TableFile.lines(TEXT.getBytes(Charset.forName("GB18030")), 10)).isEqualTo(lines);
  }

  @Test
  void aWorkbooksDatesAndNumbersBecomeTexts() throws IOException {
    assertThat(TableFile.lines(workbook(), 10)).containsExactly(List.of("2026-11-20", "120000.5", "否"));
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      Row row = workbook.createSheet().createRow(0);
      row.createCell(0).setCellValue(LocalDate.of(2026, 11, 20));
      row.getCell(0).setCellStyle(date);
      row.createCell(1).setCellValue(120000.5);
      row.createCell(2).setCellValue(false);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void whatIsNeitherATableNorAWorkbookIsRefusedInPlainWords() {
    assertThatThrownBy(() -> TableFile.lines(new byte[] {'P', 'K', 3, 4, 0, 1, 2}, 10))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("CSV");
    assertThatThrownBy(() -> TableFile.lines(new byte[] {0, 1, 2, 0}, 10)).isInstanceOf(BusinessException.class);
  }

  @Test
  void aTableWithoutANeededColumnIsRefusedNamingIt() {
    assertThatThrownBy(() -> ApplicationTable.of(TableFile.lines(TEXT.getBytes(StandardCharsets.UTF_8), 10), 10))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.fields()).extracting(f -> f.field()).contains("案由", "被执行人证件号码").doesNotContain("本金"));
  }
}
