package org.zhiheng.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.zhiheng.document.DocumentKind;

/**
 * The templates of all kinds (文书模板库), read and checked once at start: a template that names an unknown placeholder or law
 * stops the server with a message for the analyst instead of surprising a judge later.
 */
@Component
public class Templates {

  private static final String ALL_KINDS = "全部";

  private final Map<DocumentKind, Template> templates = new EnumMap<>(DocumentKind.class);
  private final LegalCitations citations;

  /** Reads {@code folder}; a court that keeps its own texts points {@code zhiheng.documents.folder} to them. */
  Templates(ResourceLoader loader, @Value("${zhiheng.documents.folder:classpath:documents/}") String folder) {
    try {
      citations = LegalCitations.read(loader.getResource(folder + "law-articles.csv").getInputStream());
      Map<DocumentKind, Set<String>> known = placeholders(loader.getResource(folder + "placeholders.csv"));
      for (DocumentKind kind : DocumentKind.values()) {
        Template template = read(loader.getResource(folder + kind.template() + ".txt"));
        check(kind, template, known.get(kind));
        templates.put(kind, template);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("文书模板无法读取：" + folder, e);
    }
  }

  /** The text of a document. */
  public List<Line> fill(DocumentKind kind, Map<String, Object> values, LocalDate on) {
    return templates.get(kind).fill(Values.of(values), subject -> citations.cite(subject, on));
  }

  private static Template read(Resource file) throws IOException {
    return Template.parse(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
  }

  private void check(DocumentKind kind, Template template, Set<String> known) {
    refuseUnknown(kind, "占位符", template.names(), known);
    refuseUnknown(kind, "法条", template.citations(), citations.subjects());
  }

  private static void refuseUnknown(DocumentKind kind, String what, Set<String> used, Set<String> known) {
    Set<String> unknown = new TreeSet<>(used);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new TemplateException(
          "模板 " + kind.template() + ".txt 用了《" + kind.title() + "》没有的" + what + "：" + String.join("、", unknown));
    }
  }

  private static Map<DocumentKind, Set<String>> placeholders(Resource csv) throws IOException {
    List<CSVRecord> rows = rows(csv.getInputStream());
    return Arrays.stream(DocumentKind.values())
        .collect(
            Collectors.toMap(
                kind -> kind,
                kind ->
                    rows.stream()
                        .filter(row -> belongs(row.get("文书"), kind))
                        .map(row -> row.get("名称"))
                        .collect(Collectors.toSet())));
  }

  private static boolean belongs(String kinds, DocumentKind kind) {
    return kinds.equals(ALL_KINDS) || Arrays.asList(kinds.split(" ")).contains(kind.title());
  }

  private static List<CSVRecord> rows(InputStream csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (InputStreamReader reader = new InputStreamReader(csv, StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }
}
