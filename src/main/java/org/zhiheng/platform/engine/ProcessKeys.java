package org.zhiheng.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Which processes there are (流程编码), for data that name one. */
@Component
public class ProcessKeys {

  private static final String SHIPPED = "classpath*:processes/*/*.bpmn";
  private static final String PROCESS = "process";

  private final RepositoryService repository;
  private final EngineActor engine;
  private volatile Optional<Set<String>> shipped = Optional.empty();

  ProcessKeys(RepositoryService repository, EngineActor engine) {
    this.repository = repository;
    this.engine = engine;
  }

  /** Whether a process of this key is deployed, or comes with the program and is about to be when it starts. */
  public boolean exists(String key) {
    long deployed = engine.as("system", () -> repository.createProcessDefinitionQuery().processDefinitionKey(key).count());
    return deployed > 0 || shipped().contains(key);
  }

  private Set<String> shipped() {
    if (shipped.isEmpty()) {
      shipped = Optional.of(read());
    }
    return shipped.orElseThrow();
  }

  private static Set<String> read() {
    Set<String> keys = new TreeSet<>();
    try {
      for (Resource model : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
        try (InputStream content = model.getInputStream()) {
          add(content, keys);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("随附流程模型不是正确的 XML", e);
    }
    return Set.copyOf(keys);
  }

  /** Only the ids are wanted; reading whole models takes a second that every start would pay. */
  private static void add(InputStream content, Set<String> keys) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader model = factory.createXMLStreamReader(content);
    while (model.hasNext()) {
      model.next();
      if (model.isStartElement() && model.getLocalName().equals(PROCESS)) {
        keys.add(model.getAttributeValue(null, "id"));
      }
    }
    model.close();
  }
}
