package org.zhiheng.platform.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * JSON of which there is exactly one way to write it (规范化 JSON): UTF-8, no blanks, members sorted by name, numbers without
 * exponent or needless zeros, times as ISO text. Two sides that mean the same therefore compute the same digest.
 */
public final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private CanonicalJson() {}

  /** The one text of {@code content}: maps, lists, scalars, times and records. */
  public static byte[] write(Object content) {
    try {
      return MAPPER.writeValueAsBytes(sorted(MAPPER.valueToTree(content)));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException("内容无法写成 JSON", e);
    }
  }

  /** The object that stands there; empty if it is no object or not written in the one way. */
  static Optional<Map<String, Object>> read(byte[] text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      boolean exact = node != null && node.isObject() && Arrays.equals(write(node), text);
      return exact ? Optional.of(plain(node)) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> plain(JsonNode node) {
    return MAPPER.convertValue(node, Map.class);
  }

  private static Object sorted(JsonNode node) {
    if (node.isObject()) {
      return members(node);
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).map(CanonicalJson::sorted).toList();
    }
    return node.isNumber() ? number(node.decimalValue()) : node;
  }

  private static Map<String, Object> members(JsonNode node) {
    Map<String, Object> members = new TreeMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      members.put(field.getKey(), sorted(field.getValue()));
    }
    return members;
  }

  /** As a node of its own: a mapper writes a large decimal with an exponent. */
  private static JsonNode number(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return plain.scale() <= 0
        ? JsonNodeFactory.instance.numberNode(plain.toBigIntegerExact())
        : JsonNodeFactory.withExactBigDecimals(true).numberNode(plain);
  }

  /** The objects of a manifest's list; none where it is no list of objects. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(Object list) {
    return list instanceof List<?> items && items.stream().allMatch(Map.class::isInstance)
        ? (List<Map<String, Object>>) list
        : List.of();
  }
}
