package org.zhiheng.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhiheng.platform.data.TextEncoding;
import org.zhiheng.platform.problem.BusinessException;

/** Reads a CSV or XLSX file into lines of texts (表格文件), whatever the name says: an XLSX file is a zip archive. */
final class TableFile {

  private TableFile() {}

  /** All lines, the first sheet of a workbook; {@code TABLE_UNREADABLE} if it is neither CSV nor XLSX. */
  static List<List<String>> lines(byte[] content, int mostLines) {
    try {
      return content.length > 1 && content[0] == 'P' && content[1] == 'K' ? workbook(content, mostLines) : csv(content);
    } catch (IOException | RuntimeException e) {
      if (e instanceof BusinessException refused) {
        throw refused;
      }
      throw BusinessException.invalid("TABLE_UNREADABLE", "无法读取文件，请使用 CSV（UTF-8 或 GB18030）或 XLSX 格式");
    }
  }

  private static List<List<String>> csv(byte[] content) throws IOException {
    String text = TextEncoding.decode(content);
    if (text.indexOf('\0') >= 0) {
      throw new IOException("binary");
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(firstLine(text).indexOf('\t') >= 0 ? '\t' : ',').setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return parser.stream().map(record -> record.stream().toList()).toList();
    }
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static List<List<String>> workbook(byte[] content, int mostLines) throws IOException {
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      Sheet sheet = workbook.getSheetAt(0);
      if (sheet.getLastRowNum() > mostLines) {
        throw BusinessException.invalid("TABLE_TOO_LONG", "一次最多导入 " + mostLines + " 行，请分次导入");
      }
      List<List<String>> lines = new ArrayList<>();
      for (int i = 0; i <= sheet.getLastRowNum(); i++) {
        lines.add(cells(sheet.getRow(i)));
      }
      return lines;
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; row != null && i < row.getLastCellNum(); i++) {
      cells.add(text(row.getCell(i)));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
      case NUMERIC -> number(cell);
      default -> "";
    };
  }

  private static String number(Cell cell) {
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : NumberToTextConverter.toText(cell.getNumericCellValue());
  }
}
