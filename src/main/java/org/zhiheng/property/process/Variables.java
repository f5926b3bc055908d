package org.zhiheng.property.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads process variables; a missing one is a fault of the model and says so. */
final class Variables {

  private Variables() {}

  static String text(VariableScope scope, String name) {
    return optional(scope, name).orElseThrow(() -> new IllegalStateException("流程缺少变量 " + name));
  }

  static Optional<String> optional(VariableScope scope, String name) {
    return Optional.ofNullable(scope.getVariable(name)).map(Object::toString).filter(value -> !value.isBlank());
  }
}
