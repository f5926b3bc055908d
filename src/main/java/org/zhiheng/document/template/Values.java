package org.zhiheng.document.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the placeholders stand for in one document (填充值). A row of a repeated part sees its own values first and the
 * document's behind them.
 */
public final class Values {

  private final Map<String, Object> own;
  private final Optional<Values> outer;

  private Values(Map<String, Object> own, Optional<Values> outer) {
    this.own = own;
    this.outer = outer;
  }

  /** The values of a document: texts, truth values, or lists of rows. */
  public static Values of(Map<String, Object> values) {
    return new Values(new LinkedHashMap<>(values), Optional.empty());
  }

  Values row(Map<String, Object> row) {
    return new Values(row, Optional.of(this));
  }

  Optional<Object> find(String name) {
    Object value = own.get(name);
    return value != null ? Optional.of(value) : outer.flatMap(values -> values.find(name));
  }

  String text(String name) {
    return find(name)
        .map(Object::toString)
        .orElseThrow(() -> new TemplateException("文书缺少“" + name + "”的内容，不能生成"));
  }

  boolean holds(String name) {
    return find(name).map(Values::truth).orElse(false);
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> rows(String name) {
    return find(name).map(value -> (List<Map<String, Object>>) value).orElse(List.of());
  }

  private static boolean truth(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    return value instanceof List<?> list ? !list.isEmpty() : !value.toString().isBlank();
  }
}
