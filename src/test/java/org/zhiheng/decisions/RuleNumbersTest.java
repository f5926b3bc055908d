package org.zhiheng.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No number of the rule book is lost: each rule of {@code rule-numbers.txt} is named in what the server runs on (data,
 * decision tables, Javadoc) and in a test or a case of a decision table. The numbers of clocks themselves are compared one by
 * one with {@code calendar-clock-numbers.txt}, those of decision tables by their cases.
 */
class RuleNumbersTest {

  private static final Path LIST = Path.of("src/test/resources/rule-numbers.txt");
  private static final Pattern RULE = Pattern.compile("R(?:[1-7]|10|11)\\.\\d\\d");

  @Test
  void every_rule_with_a_number_is_data_or_a_table_or_code_that_cites_it() throws IOException {
    assertThat(citedIn("src/main/java", "src/main/resources", "processes")).containsAll(rules());
  }

  @Test
  void every_rule_with_a_number_is_named_by_a_test() throws IOException {
    assertThat(citedIn("src/test/java", "src/test/resources")).containsAll(rules());
  }

  @Test
  void the_list_names_each_rule_once_and_with_a_number() throws IOException {
    assertThat(Files.readAllLines(LIST)).filteredOn(line -> !line.startsWith("#"))
        .allMatch(line -> line.matches("R(?:[1-7]|10|11)\\.\\d\\d \\| .*\\d.*"))
        .hasSameSizeAs(rules());
  }

  private static Set<String> rules() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> citedIn(String... folders) {
    return Stream.of(folders).map(Path::of).flatMap(RuleNumbersTest::files).map(RuleNumbersTest::text)
        .flatMap(text -> RULE.matcher(text).results()).map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().matches(".*\\.(java|csv|dmn|txt|yml)") && !file.equals(LIST)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
