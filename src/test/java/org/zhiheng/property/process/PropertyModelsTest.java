package org.zhiheng.property.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** The names Java relies on are in the models. */
class PropertyModelsTest {

  @Test
  void theSurveyIsNamedAsJavaExpects() {
    BpmnModelInstance model = read("enforcement/property-survey");

    assertThat(key(model)).isEqualTo(PropertySurveyModel.KEY);
    assertThat(messages(model)).contains(PropertySurveyModel.MESSAGE_DEBT_CLEARED);
    has(
        model,
        PropertySurveyModel.SUB_QUERIES,
        PropertySurveyModel.EXTERNAL_NATIONAL_QUERY,
        PropertySurveyModel.EXTERNAL_LOCAL_QUERY,
        PropertySurveyModel.TIMER_SURVEY_OVERDUE);
  }

  @Test
  void theControlIsNamedAsJavaExpects() {
    BpmnModelInstance model = read("control/property-control");

    assertThat(key(model)).isEqualTo(PropertyControlModel.KEY);
    assertThat(messages(model)).contains(PropertyControlModel.MESSAGE_DEBT_CLEARED);
    assertThat(model.getModelElementsByType(Error.class))
        .extracting(Error::getErrorCode)
        .containsExactly(PropertyControlModel.ERROR_PLAN_REFUSED);
    has(
        model,
        PropertyControlModel.CALL_APPROVE_DOCUMENTS,
        PropertyControlModel.CALL_REQUEST_ASSISTANCE,
        PropertyControlModel.TASK_HANDLE_FAILED_CONTROL);
  }

  @Test
  void theReleaseIsNamedAsJavaExpects() {
    BpmnModelInstance model = read("control/property-release");

    assertThat(key(model)).isEqualTo(PropertyReleaseModel.KEY);
    has(
        model,
        PropertyReleaseModel.TASK_CONFIRM_RELEASE,
        PropertyReleaseModel.TASK_HANDLE_FAILED_RELEASE,
        PropertyReleaseModel.CALL_APPROVE_DOCUMENTS,
        PropertyReleaseModel.CALL_REQUEST_ASSISTANCE,
        PropertyReleaseModel.EXTERNAL_SEND_SMS);
  }

  @Test
  void theNoticeOfAWaitingMeasureIsNamedAsJavaExpects() {
    BpmnModelInstance model = read("control/measure-effective");

    assertThat(key(model)).isEqualTo(MeasureEffectiveModel.KEY);
    has(model, MeasureEffectiveModel.TASK_ACKNOWLEDGE_EFFECT);
  }

  private static BpmnModelInstance read(String name) {
    return Bpmn.readModelFromFile(new File("processes/" + name + ".bpmn"));
  }

  private static String key(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next().getId();
  }

  private static List<String> messages(BpmnModelInstance model) {
    return model.getModelElementsByType(Message.class).stream().map(Message::getName).toList();
  }

  private static void has(BpmnModelInstance model, String... elements) {
    Stream.of(elements).forEach(id -> assertThat((Object) model.getModelElementById(id)).as(id).isNotNull());
  }
}
