package org.zhiheng.platform.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
