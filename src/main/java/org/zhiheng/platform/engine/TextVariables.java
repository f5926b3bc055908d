package org.zhiheng.platform.engine;

import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Writes texts to process variables, but never a number of a person. Variables lie in clear in the database, in history and
 * in Cockpit; this is the one door all of them pass, whether a form, the engine's REST, an agency or a delegate sets them.
 */
class TextVariables extends StringValueSerializer {

  @Override
  public void writeValue(StringValue value, ValueFields fields) {
    if (value.getValue() != null && PersonalNumbers.in(value.getValue())) {
      String message = "“" + fields.getName() + "”中不要填写证件号码、手机号或账号，请登记在“案件全景”";
      throw BusinessException.invalid(
          "PERSONAL_DATA", message, new FieldProblem(fields.getName(), "****", "个人信息", message));
    }
    super.writeValue(value, fields);
  }
}
