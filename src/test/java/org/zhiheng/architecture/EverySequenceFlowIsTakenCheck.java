package org.zhiheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.zhiheng.testing.SequenceFlowRecorder;

/**
 * A flow no test takes is a way through the law nobody has tried. Runs after all other tests, in a step of its own, on
 * what {@link SequenceFlowRecorder} wrote down.
 */
class EverySequenceFlowIsTakenCheck {

  @Test
  void everySequenceFlowOfEveryModelWasTakenByATest() throws IOException {
    var untaken = new TreeSet<String>();
    for (Models.Model model : Models.all()) {
      for (SequenceFlow flow : model.bpmn().getModelElementsByType(SequenceFlow.class)) {
        // The engine goes from an event-based gateway straight to what happened and takes no flow to it; that the event's
        // own flow is taken is the proof.
        if (!(flow.getSource() instanceof EventBasedGateway)) {
          untaken.add(model.baseName() + ":" + flow.getId());
        }
      }
    }
    untaken.removeAll(SequenceFlowRecorder.taken());
    assertThat(untaken).as("sequence flows no test takes").isEmpty();
  }
}
