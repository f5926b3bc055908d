package org.zhiheng.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.persistence.CatalogueFiles;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** JSON Schemas of the matters (事项输入模式): what the asking court enters is checked before anything is created. */
@Component
public class InputSchemas {

  private static final String HINT = "x-input";

  private final CatalogueFiles files;
  private final ObjectMapper json;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  InputSchemas(CatalogueFiles files, ObjectMapper json) {
    this.files = files;
    this.json = json;
    this.registry = SchemaRegistry.withDefaultDialect(dialect(), builder -> builder.schemaRegistryConfig(configuration()));
  }

  /** JSON Schema with one word more, which tells a dialog how to ask and means nothing to the check. */
  private static Dialect dialect() {
    return Dialect.builder(Dialects.getDraft202012()).keyword(new NonValidationKeyword(HINT)).build();
  }

  private static SchemaRegistryConfig configuration() {
    return SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.SIMPLIFIED_CHINESE).build();
  }

  /** Forgets what was read: the files may have changed. */
  void refresh() {
    schemas.clear();
  }

  /** The schema itself, for the catalogue's readers and for dialogs. */
  public JsonNode of(Matter matter) {
    return schema(matter).getSchemaNode();
  }

  private Schema schema(Matter matter) {
    return schemas.computeIfAbsent(matter.inputSchema(), name -> registry.getSchema(files.schema(name)));
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
