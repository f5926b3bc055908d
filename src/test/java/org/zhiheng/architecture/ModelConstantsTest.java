package org.zhiheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiheng.architecture.Models.Model;

/** Java speaks of a model through one class of constants; a rename in the diagram must be felt there. */
class ModelConstantsTest {

  private static final Pattern ELEMENT_ID = Pattern.compile("[A-Z][a-z]+_[A-Z][A-Za-z0-9]+");

  static Stream<Class<?>> constants() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> location.contains("/process/"))
        .importPackages("org.zhiheng")
        .stream()
        .filter(type -> type.getPackageName().contains(".process") && type.getSimpleName().endsWith("Model"))
        .map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("constants")
  void namesOnlyWhatIsInItsModel(Class<?> type) throws IllegalAccessException {
    Map<String, Model> models = Models.all().stream().collect(Collectors.toMap(Model::baseName, Function.identity()));
    Map<String, String> constants = stringsOf(type);
    Model model = models.get(constants.get("KEY"));
    assertThat(model).as("model of " + type.getSimpleName()).isNotNull();

    Set<String> elements = namesOf(model, FlowElement.class, FlowElement::getId);
    // A context may wake another's process: a message must be known to some model.
    Set<String> messages = new HashSet<>();
    models.values().forEach(any -> messages.addAll(namesOf(any, Message.class, Message::getName)));
    Set<String> errors = namesOf(model, Error.class, Error::getErrorCode);
    constants.forEach(
        (name, value) -> {
          String id = value.substring(value.indexOf(':') + 1);
          if (ELEMENT_ID.matcher(id).matches()) {
            assertThat(elements).as(type.getSimpleName() + "." + name).contains(id);
          } else if (name.startsWith("MESSAGE_")) {
            assertThat(messages).as(type.getSimpleName() + "." + name).contains(value);
          } else if (name.startsWith("ERROR_")) {
            assertThat(errors).as(type.getSimpleName() + "." + name).contains(value);
          }
        });
  }

  @Test
  void everyModelHasItsConstants() throws IllegalAccessException {
    List<String> described = new ArrayList<>();
    for (Class<?> type : constants().toList()) {
      described.add(stringsOf(type).get("KEY"));
    }
    assertThat(described).containsExactlyInAnyOrderElementsOf(Models.all().stream().map(Model::baseName).toList());
  }

  private static Map<String, String> stringsOf(Class<?> type) throws IllegalAccessException {
    Map<String, String> strings = new java.util.HashMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        field.setAccessible(true);
        strings.put(field.getName(), (String) field.get(null));
      }
    }
    return strings;
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Set<String> namesOf(
      Model model, Class<T> type, Function<T, String> name) {
    return new HashSet<>(model.bpmn().getModelElementsByType(type).stream().map(name).toList());
  }
}
