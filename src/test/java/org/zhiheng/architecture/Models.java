package org.zhiheng.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The analysts' folders as they lie in the project. */
final class Models {

  static final Path PROCESSES = Path.of("processes");
  static final Path FORMS = Path.of("forms");

  /** One BPMN file: its bundle is the folder it lies in. */
  record Model(Path file, BpmnModelInstance bpmn) {

    String bundle() {
      return file.getParent().getFileName().toString();
    }

    String baseName() {
      String name = file.getFileName().toString();
      return name.substring(0, name.lastIndexOf('.'));
    }

    Process process() {
      return bpmn.getModelElementsByType(Process.class).iterator().next();
    }

    @Override
    public String toString() {
      return file.toString();
    }
  }

  /** Reading them takes seconds, and many tests ask. Nobody changes what is read. */
  private static final List<Model> ALL =
      files(PROCESSES, ".bpmn").stream().map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile()))).toList();

  private Models() {}

  static List<Model> all() {
    return ALL;
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
