package org.zhiheng.entrustment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** The matters that may be entrusted (委托事项目录), read from {@code entrustment/items.csv}; a new one is a new row. */
@Component
public class EntrustedItems {

  private static final String TABLE = "entrustment/items.csv";

  private final Map<String, EntrustedItem> items = new LinkedHashMap<>();

  public EntrustedItems() {
    DataFile.rows(TABLE).forEach(row -> items.put(row.get("code"), item(row)));
  }

  private static EntrustedItem item(Map<String, String> row) {
    return new EntrustedItem(
        row.get("code"),
        row.get("name"),
        EntrustedCategory.valueOf(row.get("category")),
        ItemEffect.valueOf(row.get("effect")),
        Integer.parseInt(row.get("persons")),
        Integer.parseInt(row.get("vehicles")),
        Boolean.parseBoolean(row.get("collects")));
  }

  /** All, in the order of the categories. */
  public List<EntrustedItem> all() {
    return List.copyOf(items.values());
  }

  /**
   * The matter with this code.
   *
   * @throws BusinessException invalid ({@code ENTRUSTED_ITEM_UNKNOWN})
   */
  public EntrustedItem byCode(String code) {
    EntrustedItem item = items.get(code);
    if (item == null) {
      String message = "委托事项目录中没有“" + code + "”";
      throw BusinessException.invalid(
          "ENTRUSTED_ITEM_UNKNOWN", message, new FieldProblem("item", code, "法发〔2017〕27号", message));
    }
    return item;
  }
}
