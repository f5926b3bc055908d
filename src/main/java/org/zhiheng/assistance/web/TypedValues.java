package org.zhiheng.assistance.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Translates between fields of a record and the typed variables of Camunda's REST interface (变量格式转换). */
@Component
class TypedValues {

  private static final DateTimeFormatter CAMUNDA =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneId.of("Asia/Shanghai"));
  private static final String BINARY = "application/octet-stream";

  /** Java types whose simple name is also Camunda's type name. */
  private static final Set<Class<?>> SCALARS =
      Set.of(String.class, Boolean.class, Integer.class, Long.class, Double.class, Short.class);

  private final ObjectMapper json;

  TypedValues(ObjectMapper json) {
    this.json = json;
  }

  static String time(Instant instant) {
    return CAMUNDA.format(instant);
  }

  /** Fields on their way out: scalars typed, lists and maps as JSON text. */
  Map<String, TypedValue> write(Map<String, Object> fields) {
    Map<String, TypedValue> values = new LinkedHashMap<>();
    fields.forEach((name, field) -> values.put(name, write(field)));
    return values;
  }

  private TypedValue write(Object field) {
    if (field == null) {
      return new TypedValue(NullNode.getInstance(), "Null", Map.of());
    }
    if (SCALARS.contains(field.getClass())) {
      return typed(field, field.getClass().getSimpleName());
    }
    if (field instanceof Instant instant) {
      return typed(time(instant), "Date");
    }
    if (field instanceof LocalDate || field instanceof Enum<?>) {
      return typed(field.toString(), "String");
    }
    return typed(text(field), "Json");
  }

  private TypedValue typed(Object value, String type) {
    return new TypedValue(json.valueToTree(value), type, Map.of());
  }

  private String text(Object field) {
    try {
      return json.writeValueAsString(field);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("字段无法写成 JSON", e);
    }
  }

  /** Variables on their way in: files become evidence, all else a field; nothing is ever deserialised to an object. */
  WorkAnswer read(String account, Map<String, TypedValue> variables) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<EvidenceFile> evidence = new ArrayList<>();
    variables.forEach((name, variable) -> read(name, variable, fields, evidence));
    return new WorkAnswer(account, fields, evidence);
  }

  private void read(String name, TypedValue variable, Map<String, Object> fields, List<EvidenceFile> evidence) {
    if (variable == null || variable.value() == null || variable.value().isNull()) {
      return;
    }
    switch (type(variable)) {
      case "file" -> evidence.add(file(name, variable));
      case "bytes" -> evidence.add(new EvidenceFile(name, BINARY, bytes(name, variable.value())));
      case "json" -> fields.put(name, parsed(name, variable.value()));
      case "date" -> fields.put(name, instant(name, variable.value()).toString());
      case "object" -> fields.put(name, object(name, variable));
      default -> fields.put(name, plain(variable.value()));
    }
  }

  private static String type(TypedValue variable) {
    return Optional.ofNullable(variable.type()).orElse("").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> info(TypedValue variable) {
    return Optional.ofNullable(variable.valueInfo()).orElse(Map.of());
  }

  private static EvidenceFile file(String name, TypedValue variable) {
    Map<String, Object> info = info(variable);
    String fileName = String.valueOf(Optional.ofNullable(info.get("filename")).orElse(name));
    String mediaType =
        String.valueOf(
            Optional.ofNullable(info.get("mimeType")).or(() -> Optional.ofNullable(info.get("mimetype"))).orElse(BINARY));
    return new EvidenceFile(baseName(fileName), mediaType, bytes(name, variable.value()));
  }

  /** A name is shown and stored, never a path. */
  private static String baseName(String fileName) {
    return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  }

  private static byte[] bytes(String name, JsonNode value) {
    try {
      return Base64.getDecoder().decode(value.asText());
    } catch (IllegalArgumentException e) {
      throw invalid(name, "base64", "文件内容不是 Base64");
    }
  }

  private Object parsed(String name, JsonNode value) {
    if (!value.isTextual()) {
      return plain(value);
    }
    try {
      return plain(json.readTree(value.asText()));
    } catch (JsonProcessingException e) {
      throw invalid(name, "json", "内容不是正确的 JSON");
    }
  }

  private static Instant instant(String name, JsonNode value) {
    try {
      return CAMUNDA.parse(value.asText(), Instant::from);
    } catch (DateTimeParseException e) {
      throw invalid(name, "date", "日期时间应形如 2026-01-31T09:30:00.000+0800");
    }
  }

  /** An object is taken only as JSON: a serialised Java object is code of somebody else. */
  private Object object(String name, TypedValue variable) {
    if (!"application/json".equals(info(variable).get("serializationDataFormat"))) {
      throw invalid(name, "type", "不接收序列化对象，请改用 Json");
    }
    return parsed(name, variable.value());
  }

  private Object plain(JsonNode value) {
    return json.convertValue(value, Object.class);
  }

  private static BusinessException invalid(String name, String rule, String message) {
    return BusinessException.invalid(
        "VARIABLE_INVALID", "变量 " + name + "：" + message, new FieldProblem(name, "", rule, message));
  }
}
