package org.zhiheng.platform.web;

import java.util.List;
import java.util.Map;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * A form of ours that was refused, as it was sent (被退回的表单). Lives as long as the answer that brings it back and is kept
 * nowhere: what people type is personal.
 *
 * @param page address of the page the form stands on
 * @param action address it was sent to
 * @param prefix what its controls are called before a field's own name
 * @param typed values by name of the control
 * @param files names of the files sent, by name of the control; a browser cannot be made to keep them
 * @param problem why it was refused
 */
public record RefusedForm(
    String page, String action, String prefix, Map<String, List<String>> typed, Map<String, List<String>> files, Problem problem) {

  /** Name under which pages find it. */
  static final String NAME = "refusedForm";

  public RefusedForm {
    typed = Map.copyOf(typed);
    files = Map.copyOf(files);
  }

  /** Whether this is the form that is sent to an address ending so. Called by the pages. */
  public boolean at(String ending) {
    return action.endsWith("/" + ending);
  }

  /** Whether anything was typed into controls whose names begin so. Called by the pages. */
  public boolean typedIn(String start) {
    return typed.entrySet().stream()
        .anyMatch(control -> control.getKey().startsWith(start) && control.getValue().stream().anyMatch(text -> !text.isBlank()));
  }

  /** Whether a form of the page that is sent there is this one; without an address it is sent to the page's own. */
  boolean isSentTo(String address) {
    return action.equals(address.isEmpty() ? page : address);
  }

  List<String> typedAs(String control) {
    return typed.getOrDefault(control, List.of());
  }

  List<String> filesOf(String control) {
    return files.getOrDefault(control, List.of());
  }

  /** What is wrong with the value of a control. */
  List<String> wrong(String control) {
    return problem.fields().stream()
        .filter(field -> control.equals(field.field()) || control.equals(prefix + field.field()))
        .map(FieldProblem::message)
        .distinct()
        .toList();
  }
}
