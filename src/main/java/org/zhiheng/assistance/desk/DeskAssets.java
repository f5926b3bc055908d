package org.zhiheng.assistance.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiheng.assistance.Matter;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Property an officer found, typed line by line (逐项填报的财产), as the list a program would send. “Nothing found” is something an
 * officer says, never what a form left empty amounts to: houses that stand in a note only would never be sealed.
 */
public final class DeskAssets {

  /** Lines a form has at first. */
  public static final String FIRST_LINES = "5";

  /** Lines a form has at most; {@code server.tomcat.max-part-count} lets all of them through. */
  public static final int MOST_LINES = 40;

  /** Says whether anything was found, {@code true} or {@code false}. */
  public static final String FOUND = "assetsFound";

  private static final String FIELD = "assets";
  private static final Pattern NAME =
      Pattern.compile("asset\\.(\\d{1,2})\\.(kind|identifier|institution|description|amount|holder|encumbrance)");

  private DeskAssets() {}

  /** Whether the answers of a matter carry a list of property. */
  public static boolean asked(Matter matter) {
    return matter.answers().contains(FIELD);
  }

  /**
   * Adds the list to an answer whose matter wants one.
   *
   * @param typed all values of the form
   * @throws BusinessException invalid if nobody said whether anything was found, if that and the lines disagree, or if a line
   *     has no kind, no number or an amount nobody can read
   */
  public static void complete(Matter matter, Map<String, String> typed, Map<String, Object> fields) {
    if (asked(matter)) {
      List<Map<String, Object>> assets = lines(typed).entrySet().stream().map(line -> asset(line.getKey(), line.getValue())).toList();
      requireSaid(typed.getOrDefault(FOUND, ""), assets.size());
      fields.put(FIELD, assets);
    }
  }

  private static void requireSaid(String found, int lines) {
    if (found.isEmpty()) {
      throw invalid(FOUND, "", "请选择是否查到财产");
    }
    if (found.equals("true") && lines == 0) {
      throw invalid(FOUND, "查到财产", "请逐项填写查到的财产；只写在办理说明或附件中的，法院无法控制");
    }
    if (!found.equals("true") && lines > 0) {
      throw invalid(FOUND, "未查到财产", "选择了“未查到财产”，又填写了 " + lines + " 项财产，请核对");
    }
  }

  /** What was typed of each line, by its place in the form; lines left empty are none. */
  private static Map<Integer, Map<String, String>> lines(Map<String, String> typed) {
    Map<Integer, Map<String, String>> lines = new TreeMap<>();
    typed.forEach(
        (name, value) -> {
          Matcher matcher = NAME.matcher(name);
          if (matcher.matches() && !value.isBlank()) {
            lines.computeIfAbsent(Integer.valueOf(matcher.group(1)), n -> new LinkedHashMap<>()).put(matcher.group(2), value.strip());
          }
        });
    return lines;
  }

  private static Map<String, Object> asset(int place, Map<String, String> line) {
    Map<String, Object> asset = new LinkedHashMap<>();
    asset.put("kind", required(place, line, "kind", "请选择财产种类"));
    asset.put("identifier", required(place, line, "identifier", "请填写财产编号（账号、权证号、车牌号等）"));
    for (String field : List.of("institution", "description", "holder")) {
      Optional.ofNullable(line.get(field)).ifPresent(text -> asset.put(field, text));
    }
    Optional.ofNullable(line.get("amount")).ifPresent(text -> asset.put("amountFen", fen(place, text)));
    Optional.ofNullable(line.get("encumbrance")).ifPresent(text -> asset.put("encumbrances", List.of(text)));
    return asset;
  }

  private static String required(int place, Map<String, String> line, String field, String message) {
    return Optional.ofNullable(line.get(field)).orElseThrow(() -> atLine(place, field, "", message));
  }

  private static long fen(int place, String text) {
    try {
      return Money.parse(text).fen();
    } catch (BusinessException e) {
      throw atLine(place, "amount", text, e.getMessage());
    }
  }

  private static BusinessException atLine(int place, String field, String value, String message) {
    return invalid("asset." + place + "." + field, value, "第 " + (place + 1) + " 项财产：" + message);
  }

  private static BusinessException invalid(String field, String value, String message) {
    return BusinessException.invalid("ASSETS_INVALID", message, new FieldProblem(field, value, "财产查询反馈", message));
  }
}
