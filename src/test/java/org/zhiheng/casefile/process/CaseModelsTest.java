package org.zhiheng.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Field;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that Java relies on are in the models: a rename in the Modeler fails here and not at night. */
class CaseModelsTest {

  static List<Class<?>> models() {
    return List.of(
        EnforcementCaseModel.class,
        CaseFilingModel.class,
        CaseOpeningModel.class,
        CaseMeasuresModel.class,
        CaseOutcomeModel.class,
        CaseClosingModel.class,
        CasePeriodModel.class,
        CaseExtensionModel.class);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyConstantNamesAnElementOfTheModel(Class<?> constants) throws Exception {
    String key = (String) constant(constants.getDeclaredField("KEY"));
    BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/enforcement/" + key + ".bpmn"));
    assertThat((Object) model.getModelElementById(key)).as("process " + key).isNotNull();
    for (Field field : constants.getDeclaredFields()) {
      String name = ((String) constant(field)).replace(key + ":", "");
      if (!field.isSynthetic() && !field.getName().startsWith("ERROR_") && !field.getName().equals("KEY")) {
        assertThat((Object) model.getModelElementById(name)).as(key + ":" + name).isNotNull();
      }
    }
  }

  private static Object constant(Field field) throws IllegalAccessException {
    field.setAccessible(true);
    return field.get(null);
  }
}
