package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zhiheng.assistance.InputSchemas;

/** What keeps a schema from asking a person for anything (输入模式校验): what is no schema, and what nobody could fill in. */
final class SchemaFaults {

  private SchemaFaults() {}

  static List<String> of(JsonNode schema) {
    if (!schema.path("type").asText().equals("object") || !schema.path("properties").isObject()) {
      return List.of("应为带 properties 的 object 模式");
    }
    List<String> faults = InputSchemas.faults(schema);
    return faults.isEmpty() ? Stream.concat(untitled(schema), unknown(schema)).toList() : faults;
  }

  /** A dialog and a refusal call a field by its title. */
  private static Stream<String> untitled(JsonNode schema) {
    return schema.path("properties").properties().stream()
        .filter(property -> property.getValue().path("title").asText().isBlank())
        .map(property -> "/properties/" + property.getKey() + "：请写明 title（字段的中文名称）");
  }

  private static Stream<String> unknown(JsonNode schema) {
    return StreamSupport.stream(schema.path("required").spliterator(), false)
        .map(JsonNode::asText)
        .filter(name -> !schema.path("properties").has(name))
        .map(name -> "/required：properties 中没有 " + name + "，没有人能填写");
  }
}
