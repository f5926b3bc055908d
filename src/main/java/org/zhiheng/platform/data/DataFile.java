package org.zhiheng.platform.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table kept as data rather than as code (数据表): UTF-8 CSV, first row names the columns, lines that begin with
 * {@code #} say where the data come from. A change in such a file is a change of data, never of Java.
 */
public final class DataFile {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private DataFile() {}

  /**
   * A row and where it stands, so that a message can lead a person to it.
   *
   * @param number line of the file, the first being 1
   */
  public record Line(long number, Map<String, String> cells) {}

  /** Rows read from {@code reader} with the numbers of their lines; the reader is closed. */
  public static List<Line> lines(Reader reader) {
    try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      List<Line> lines = new ArrayList<>();
      for (CSVRecord row : parser) {
        lines.add(new Line(parser.getCurrentLineNumber(), row.toMap()));
      }
      return List.copyOf(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a file on the class path, in order; every cell trimmed, never null. */
  public static List<Map<String, String>> rows(String classpathResource) {
    InputStream stream = DataFile.class.getClassLoader().getResourceAsStream(classpathResource);
    if (stream == null) {
      throw new IllegalStateException("缺少数据文件 " + classpathResource);
    }
    return rows(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** Rows read from {@code reader}, which is closed. */
  public static List<Map<String, String>> rows(Reader reader) {
    try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
