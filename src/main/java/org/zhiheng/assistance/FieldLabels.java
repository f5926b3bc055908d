package org.zhiheng.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zhiheng.money.Money;

/**
 * Fields of a request or an answer in words people read (请求和回执内容的中文名称): the title the matter's schema gives a field and
 * its choices, else the name in {@code words.csv}.
 */
public final class FieldLabels {

  /** Fields of the envelope that say nothing to a person. */
  private static final List<String> HIDDEN =
      List.of(
          "matter", "matterName", "errandNo", "courtCode", "urged", "escalated", "resultCodes", "documents", "holderId", "debtorId",
          "controlCode", "contentCode", "assetCode");

  private final UnaryOperator<String> words;
  private final JsonNode properties;

  public FieldLabels(UnaryOperator<String> words, JsonNode schema) {
    this.words = words;
    this.properties = schema.path("properties");
  }

  /** Label and text of each field that says something to a person, in the same order; records of a list one to a line. */
  public Map<String, String> of(Map<String, Object> fields) {
    Map<String, String> shown = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (!HIDDEN.contains(name) && value != null) {
            shown.put(label(name), text(name, value));
          }
        });
    return shown;
  }

  private String label(String name) {
    return Optional.of(properties.path(name).path("title").asText()).filter(title -> !title.isEmpty()).orElseGet(() -> words.apply(name));
  }

  private static String yuan(Object value) {
    return value instanceof Number fen ? Money.of(fen.longValue()).format() : value.toString();
  }

  private String text(String name, Object value) {
    if (name.endsWith("Fen")) {
      return yuan(value);
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(entry -> entry.getValue() != null && !HIDDEN.contains(entry.getKey().toString()))
          .map(entry -> words.apply(entry.getKey().toString()) + "：" + inner(entry.getKey().toString(), entry.getValue()))
          .collect(Collectors.joining("，"));
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "无" : list.stream().map(each -> text(name, each)).collect(Collectors.joining("\n"));
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    return choice(name, value.toString()).orElseGet(() -> words.apply(value.toString()));
  }

  /** Within a record, which is one line. */
  private String inner(String name, Object value) {
    return text(name, value).replace('\n', '、');
  }

  /** The title of what was chosen, where the schema names the choices. */
  private Optional<String> choice(String name, String value) {
    JsonNode property = properties.path(name);
    return Stream.of(property.path("oneOf"), property.path("items").path("oneOf"))
        .flatMap(options -> StreamSupport.stream(options.spliterator(), false))
        .filter(option -> option.path("const").asText().equals(value))
        .map(option -> option.path("title").asText())
        .findFirst();
  }
}
