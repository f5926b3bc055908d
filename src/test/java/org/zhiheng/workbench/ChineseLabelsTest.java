package org.zhiheng.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels of Camunda's web applications: a missing key would be shown raw to staff. */
class ChineseLabelsTest {

  private static final String APPS = "META-INF/resources/webjars/camunda/app/";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  /** Labels that are signs or deliberately empty. */
  private static final Set<String> SIGNS =
      Set.of("NO_TASK_FORM", "SEARCH_LESS_THAN", "SEARCH_LESS_THAN_EQUALS", "SEARCH_GREATER_THAN", "SEARCH_GREATER_THAN_EQUALS");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void everyLabelOfTheReleaseIsThere(String app) throws IOException {
    assertThat(keys(labels(app, "zh"))).containsAll(keys(labels(app, "en")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void aLabelKeepsThePlaceholdersOfTheOriginal(String app) throws IOException {
    JsonNode ours = labels(app, "zh");
    JsonNode theirs = labels(app, "en");
    for (String key : keys(theirs)) {
      assertThat(placeholders(ours.path(key).asText())).as(key).isEqualTo(placeholders(theirs.path(key).asText()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void everyLabelStaffSeeIsChinese(String app) throws IOException {
    JsonNode ours = labels(app, "zh");
    assertThat(keys(ours)).filteredOn(key -> !SIGNS.contains(key)).allSatisfy(key ->
        assertThat(HAN.matcher(ours.path(key).asText()).find()).as(key + " = " + ours.path(key).asText()).isTrue());
  }

  @Test
  void noLabelLeadsOutOfTheCourt() throws IOException {
    for (String app : List.of("tasklist", "welcome")) {
      assertThat(labels(app, "zh").toString()).as(app).doesNotContain("http://", "https://");
    }
  }

  private static JsonNode labels(String app, String language) throws IOException {
    List<URL> found = Collections.list(ChineseLabelsTest.class.getClassLoader().getResources(APPS + app + "/locales/" + language + ".json"));
    assertThat(found).as(app + "/" + language).hasSize(1);
    try (var stream = found.get(0).openStream()) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "");
      return new ObjectMapper().readTree(text).path("labels");
    }
  }

  private static Set<String> keys(JsonNode labels) {
    Set<String> keys = new TreeSet<>();
    labels.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> placeholders(String label) {
    List<String> names = new ArrayList<>();
    PLACEHOLDER.matcher(label).results().forEach(found -> names.add(found.group(1)));
    return names.stream().sorted().collect(Collectors.toList());
  }
}
