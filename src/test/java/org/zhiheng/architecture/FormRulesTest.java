package org.zhiheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms must open in the form viewer that Tasklist 7.24 ships (form-js 1.8.7, schema 16). */
class FormRulesTest {

  /** The field types that viewer knows, without the dynamic list, which makes the task impossible to complete. */
  private static final Set<String> USABLE =
      Set.of("textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist", "text",
          "html", "separator", "spacer", "table", "group", "default", "expression");

  private static final Pattern CHINESE = Pattern.compile("(?s).*\\p{IsHan}.*");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> forms() {
    return Models.files(Models.FORMS, ".form").stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void opensInTasklist(Path file) throws IOException {
    JsonNode form = JSON.readTree(file.toFile());
    assertThat(form.path("schemaVersion").asInt()).isBetween(1, 16);
    assertThat(file.getFileName()).hasToString(form.path("id").asText() + ".form");
    for (JsonNode field : fields(form)) {
      assertThat(USABLE).as(field.toString()).contains(field.path("type").asText());
      assertThat(field.has("readonly")).as("display-only fields are disabled, not readonly: " + field).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void speaksChinese(Path file) throws IOException {
    for (JsonNode field : fields(JSON.readTree(file.toFile()))) {
      if (field.has("key")) {
        assertThat(field.path("label").asText()).as(field.toString()).matches(CHINESE);
      }
    }
  }

  private static List<JsonNode> fields(JsonNode parent) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode field : parent.path("components")) {
      all.add(field);
      all.addAll(fields(field));
    }
    return all;
  }
}
