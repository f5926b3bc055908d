package org.zhiheng.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.platform.problem.FieldProblem;

/** Puts what a JSON Schema objects to into the words of the court: the field by its title, its value, and the rule. */
final class InputProblem {

  private static final int LONGEST_SHOWN = 60;

  private InputProblem() {}

  static FieldProblem of(JsonNode schema, Error error) {
    String field = field(error);
    String title = title(schema, field);
    String value = value(error);
    String message = "“" + title + "”" + rule(schema, field, error) + (value.isEmpty() ? "" : "，实际为“" + value + "”");
    return new FieldProblem(field, value, ruleName(error), message);
  }

  /** A value outside a list of choices is reported once for the list and once for each choice; to a reader it is one thing. */
  private static String ruleName(Error error) {
    return isChoice(error.getKeyword()) ? "enum" : error.getKeyword();
  }

  private static boolean isChoice(String keyword) {
    return keyword.equals("oneOf") || keyword.equals("const") || keyword.equals("enum");
  }

  /** For a missing or an unknown property the error stands at the object; the property is what the reader must see. */
  private static String field(Error error) {
    String path = error.getInstanceLocation().toString().replaceFirst("^[$/.]+", "");
    String property = error.getProperty();
    if (property == null) {
      return path;
    }
    return path.isEmpty() ? property : path + "." + property;
  }

  private static String title(JsonNode schema, String field) {
    String name = field.split("[.\\[/]")[0];
    return schema.path("properties").path(name).path("title").asText(name);
  }

  private static String value(Error error) {
    JsonNode node = error.getInstanceNode();
    if (node == null || node.isContainerNode() || error.getProperty() != null) {
      return "";
    }
    String text = node.asText();
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }

  private static String rule(JsonNode schema, String field, Error error) {
    JsonNode rule = error.getSchemaNode();
    String limit = rule == null ? "" : rule.asText();
    return switch (error.getKeyword()) {
      case "required", "dependentRequired" -> "必填";
      case "additionalProperties" -> "不是这一事项的字段";
      case "type" -> "类型应为" + type(limit);
      case "format" -> limit.equals("date") ? "应为日期，如 2026-09-18" : "格式应为 " + limit;
      case "pattern" -> "格式不符合 " + limit;
      case "enum", "oneOf", "const" -> "应为以下之一：" + String.join("、", choices(schema, field));
      case "minLength" -> limit.equals("1") ? "不能为空" : "至少 " + limit + " 个字";
      case "maxLength" -> "最多 " + limit + " 个字";
      case "minimum" -> "不能小于 " + limit;
      case "maximum" -> "不能大于 " + limit;
      case "minItems" -> "至少选择 " + limit + " 项";
      case "maxItems" -> "最多选择 " + limit + " 项";
      case "uniqueItems" -> "不能有重复的项";
      default -> error.getMessage();
    };
  }

  private static String type(String type) {
    return switch (type) {
      case "string" -> "文字";
      case "integer" -> "整数";
      case "number" -> "数字";
      case "boolean" -> "是或否";
      case "array" -> "列表";
      default -> type;
    };
  }

  private static List<String> choices(JsonNode schema, String field) {
    JsonNode property = schema.path("properties").path(field.split("[.\\[/]")[0]);
    JsonNode options = property.has("items") ? property.path("items") : property;
    List<String> choices = new ArrayList<>();
    options.path("oneOf").forEach(option -> choices.add(option.path("const").asText()));
    options.path("enum").forEach(option -> choices.add(option.asText()));
    return choices;
  }
}
