package org.zhiheng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
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
 * Remembers every sequence flow that any test takes. When the tests are over each JVM writes its list to
 * {@link #DIRECTORY}; {@code EverySequenceFlowIsTakenCheck} compares them with the models in the next step of the build.
 */
@Component
public class SequenceFlowRecorder extends AbstractProcessEnginePlugin {

  /** One file per JVM, one {@code process:flow} per line. */
  private static final Path DIRECTORY = Path.of("target", "sequence-flows-taken");

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

  /** What all JVMs together have written down. */
  public static Set<String> taken() throws IOException {
    Set<String> all = new TreeSet<>();
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      for (Path file : files.toList()) {
        all.addAll(Files.readAllLines(file));
      }
    }
    return all;
  }

  private static void write() {
    try {
      Files.createDirectories(DIRECTORY);
      Files.write(DIRECTORY.resolve(System.getProperty("zhiheng.fork", "1") + ".txt"), TAKEN);
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
