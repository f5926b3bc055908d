package org.zhiheng.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Which article a document quotes (法条引用). Laws are renumbered when they are revised, so a citation is asked for by
 * subject and by the document's date (rule book 0.4): 执行通知 was article 240, then 247, and is 251 since 2024-01-01.
 */
public final class LegalCitations {

  private final Map<String, NavigableMap<LocalDate, String>> articles;

  private LegalCitations(Map<String, NavigableMap<LocalDate, String>> articles) {
    this.articles = articles;
  }

  /** Reads {@code law-articles.csv}: 主题, 法律, 施行日期, 条. */
  public static LegalCitations read(InputStream csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (InputStreamReader reader = new InputStreamReader(csv, StandardCharsets.UTF_8)) {
      List<CSVRecord> rows = format.parse(reader).getRecords();
      return new LegalCitations(
          rows.stream()
              .collect(
                  Collectors.groupingBy(
                      row -> row.get("主题"),
                      Collectors.toMap(
                          row -> LocalDate.parse(row.get("施行日期")),
                          LegalCitations::citation,
                          LegalCitations::noDoubles,
                          TreeMap::new))));
    }
  }

  /** The citation in force on the day; {@link TemplateException} if the subject is unknown or not yet law. */
  public String cite(String subject, LocalDate on) {
    NavigableMap<LocalDate, String> versions = articles.get(subject);
    if (versions == null) {
      throw new TemplateException("法条表里没有“" + subject + "”");
    }
    Map.Entry<LocalDate, String> version = versions.floorEntry(on);
    if (version == null) {
      throw new TemplateException("“" + subject + "”在 " + on + " 尚无施行的条文");
    }
    return version.getValue();
  }

  /** All subjects a template may quote. */
  public Set<String> subjects() {
    return Set.copyOf(articles.keySet());
  }

  private static String citation(CSVRecord row) {
    return "《" + row.get("法律") + "》第" + ChineseNumerals.number(Integer.parseInt(row.get("条"))) + "条";
  }

  private static String noDoubles(String one, String other) {
    throw new TemplateException("法条表同一主题同一施行日期有两行：" + one + "、" + other);
  }
}
