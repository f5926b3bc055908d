package org.zhiheng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Remembers every sequence flow that any test takes. When the tests are over the list is written to
 * {@link #FILE}; {@code EverySequenceFlowIsTakenCheck} compares it with the models in the next step of the build.
 */
@Component
public class SequenceFlowRecorder extends AbstractProcessEnginePlugin {

  /** One {@code process:flow} per line. */
  public static final Path FILE = Path.of("target", "sequence-flows-taken.txt");

  private static final Set<String> TAKEN = new ConcurrentSkipListSet<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SequenceFlowRecorder::write));
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var listeners = new java.util.ArrayList<BpmnParseListener>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new Recording());
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private static void write() {
    try {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, TAKEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Recording extends AbstractBpmnParseListener {

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
      String id = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey() + ":" + flow.getId();
      flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> TAKEN.add(id));
    }
  }
}
