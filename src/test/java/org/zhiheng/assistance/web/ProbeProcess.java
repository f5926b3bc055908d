package org.zhiheng.assistance.web;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** A process of one external task that stands for {@link ProbeWork}. */
final class ProbeProcess {

  static final String KEY = "agency-api-probe";

  private ProbeProcess() {}

  static BpmnModelInstance model() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(KEY)
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .serviceTask("External_Probe")
            .camundaExternalTask("${topic}")
            .boundaryEvent("Error_Refused")
            .error("REFUSED_BY_UNIT")
            .endEvent("End_Refused")
            .moveToActivity("External_Probe")
            .endEvent("End_Done")
            .done();
    ServiceTask task = model.getModelElementById("External_Probe");
    CamundaProperty property = model.newInstance(CamundaProperty.class);
    property.setCamundaName("work");
    property.setCamundaValue(ProbeWork.REFERENCE);
    CamundaProperties properties = model.newInstance(CamundaProperties.class);
    properties.getCamundaProperties().add(property);
    task.builder().addExtensionElement(properties);
    return model;
  }
}
