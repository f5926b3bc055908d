package org.zhiheng.assistance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** JSON Schemas of the matters (事项输入模式): what the asking court enters is checked before anything is created. */
@Component
public class InputSchemas {

  private static final String HINT = "x-input";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(dialect(), builder -> builder.schemaRegistryConfig(configuration()));

  private final ObjectMapper json;
  private volatile Known known = new Known(Map.of(), Map.of());

  InputSchemas(ObjectMapper json) {
    this.json = json;
  }

  /** The texts in force and what has been made of them so far. */
  private record Known(Map<String, String> texts, Map<String, Schema> schemas) {}

  /** JSON Schema with one word more, which tells a dialog how to ask and means nothing to the check. */
  private static Dialect dialect() {
    return Dialect.builder(Dialects.getDraft202012()).keyword(new NonValidationKeyword(HINT)).build();
  }

  private static SchemaRegistryConfig configuration() {
    return SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.SIMPLIFIED_CHINESE).build();
  }

  /** Takes over the schemas in force, JSON text by file name; each is looked at when it is first needed. */
  void take(Map<String, String> texts) {
    known = new Known(texts, new ConcurrentHashMap<>());
  }

  /** What is wrong with something that wants to be a schema, in the words of the JSON Schema library. */
  public static List<String> faults(JsonNode schema) {
    return REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())).validate(schema).stream()
        .map(error -> error.getInstanceLocation() + "：" + error.getMessage())
        .distinct()
        .toList();
  }

  /** The schema itself, for the catalogue's readers and for dialogs. */
  public JsonNode of(Matter matter) {
    return schema(matter).getSchemaNode();
  }

  private Schema schema(Matter matter) {
    Known now = known;
    return now.schemas().computeIfAbsent(matter.inputSchema(), name -> REGISTRY.getSchema(parse(now.texts(), name)));
  }

  private JsonNode parse(Map<String, String> texts, String name) {
    if (!texts.containsKey(name)) {
      throw BusinessException.conflict("CATALOGUE_CHANGED", "协助目录刚刚更新，请刷新后重试");
    }
    try {
      return json.readTree(texts.get(name));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("事项输入模式 " + name + " 不是 JSON", e);
    }
  }

  /**
   * Checks what was entered.
   *
   * @throws BusinessException invalid ({@code ASSISTANCE_INPUT_INVALID}) naming each field, its value and the rule it breaks
   */
  public void check(Matter matter, Map<String, Object> input) {
    JsonNode schema = of(matter);
    List<Error> errors = schema(matter).validate(json.<JsonNode>valueToTree(input));
    if (!errors.isEmpty()) {
      FieldProblem[] problems =
          errors.stream().map(error -> InputProblem.of(schema, error)).distinct().toArray(FieldProblem[]::new);
      throw BusinessException.invalid(
          "ASSISTANCE_INPUT_INVALID", "事项“" + matter.name() + "”的请求内容不符合要求：" + problems[0].message(), problems);
    }
  }
}
