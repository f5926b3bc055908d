package org.zhiheng.funds.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names Java relies on stand in the models or in their forms: whoever renames one there learns of it here. */
class FundsModelsTest {

  /** Set by Java for people who look at a case in Cockpit; the models only pass them along. */
  private static final Set<String> REFERENCES = Set.of("caseId", "courtCode", "receiptId");

  static Stream<Class<?>> models() {
    return Stream.of(FundsReceiptModel.class, FundsPayoutModel.class);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyConstantStandsInTheModelOrItsForms(Class<?> constants) throws IOException {
    String text = Files.readString(Path.of("processes/funds", key(constants) + ".bpmn")) + forms() + tables();
    assertThat(
            Arrays.stream(constants.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(FundsModelsTest::value)
                .filter(name -> !REFERENCES.contains(name)))
        .allSatisfy(name -> assertThat(text).contains(name));
  }

  private static String forms() throws IOException {
    return read(Path.of("forms/funds"));
  }

  private static String tables() throws IOException {
    return Files.readString(Path.of("processes/funds/payout-route.dmn"));
  }

  private static String read(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static String key(Class<?> constants) {
    return constants == FundsReceiptModel.class ? FundsReceiptModel.KEY : FundsPayoutModel.KEY;
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
