package org.zhiheng.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiheng.platform.data.HalfWidth;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * A case number (案号): （收案年度）法院代字类型代字编号号, as laid down in 关于人民法院案件案号的若干规定 §§1–3 (R1.01–R1.04).
 *
 * @param courtCaseCode letters of the court (法院代字); the court need not be in our list
 * @param serial runs from 1 per court, type and year
 * @param suffix number of the ruling within the case (之一 = 1); 0 for the case itself
 */
public record CaseNumber(int year, String courtCaseCode, CaseType type, int serial, int suffix) {

  private static final String PROVINCES = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵";
  private static final Pattern BRACKETS = Pattern.compile("^\\((.*?)\\)(.*)$");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern COURT = Pattern.compile("^(最高法|[" + PROVINCES + "](?:\\d*))(.*)$");
  private static final Pattern TAIL = Pattern.compile("^([^0-9]+)(\\d+)号(?:之(.+))?$");
  private static final Pattern LEGACY = Pattern.compile("^\\(((?:19|20)\\d{2})\\)(\\S{1,20}?)字第\\d+(?:-\\d+)?号(?:之.{1,3})?$");

  public CaseNumber {
    if (serial < 1) {
      throw wrong("R1.03", String.valueOf(serial), "编号从 1 起编");
    }
    if (suffix < 0 || suffix > 99) {
      throw wrong("R1.04", String.valueOf(suffix), "文书序号应在之一至之九十九之间");
    }
  }

  /** The number of a case, without suffix. */
  public static CaseNumber of(int year, String courtCaseCode, CaseType type, int serial) {
    return new CaseNumber(year, courtCaseCode, type, serial, 0);
  }

  /**
   * Reads a case number typed with full- or half-width brackets and digits.
   *
   * @throws BusinessException {@code CASE_NUMBER_INVALID}, naming the part that is wrong and its rule
   */
  public static CaseNumber parse(String text) {
    String half = HalfWidth.of(text).replace('〔', '(').replace('〕', ')').replaceAll("\\s", "");
    Matcher brackets = BRACKETS.matcher(half);
    if (!brackets.matches()) {
      throw wrong("R1.01", text, "案号应以括号内的收案年度开头，例如（2026）浙0802执1号");
    }
    if (!YEAR.matcher(brackets.group(1)).matches()) {
      throw wrong("R1.01", brackets.group(1), "收案年度应为四位数字");
    }
    return parse(Integer.parseInt(brackets.group(1)), brackets.group(2), half);
  }

  private static CaseNumber parse(int year, String rest, String half) {
    if (LEGACY.matcher(half).matches()) {
      throw wrong("R1.05", half, "这是2016年以前的旧式案号，只能在“原案号”栏登记");
    }
    Matcher court = COURT.matcher(rest);
    if (!court.matches()) {
      throw wrong("R1.01", rest, "法院代字应为“最高法”或省级简称加 0、2 或 4 位数字");
    }
    String letters = court.group(1);
    if (!letters.equals("最高法") && (letters.length() - 1) % 2 != 0 || letters.length() > 5) {
      throw wrong("R1.01", letters, "法院代字的数字应为 0 位（高院）、2 位（中院）或 4 位（基层法院）");
    }
    return tail(year, letters, court.group(2));
  }

  private static CaseNumber tail(int year, String letters, String rest) {
    Matcher tail = TAIL.matcher(rest);
    if (!tail.matches()) {
      throw wrong("R1.01", rest, "法院代字之后应为类型代字、编号和“号”，例如 执1号");
    }
    CaseType type = CaseType.ofLetters(tail.group(1))
        .orElseThrow(() -> wrong("R1.02", tail.group(1), "不认识的类型代字“" + tail.group(1) + "”"));
    int suffix = tail.group(3) == null ? 0 : ChineseOrdinal.read(tail.group(3))
        .orElseThrow(() -> wrong("R1.04", "之" + tail.group(3), "文书序号应写作之一、之二……"));
    return new CaseNumber(year, letters, type, serial(tail.group(2)), suffix);
  }

  private static int serial(String digits) {
    if (digits.startsWith("0")) {
      throw wrong("R1.03", digits, "编号从 1 起编，不补零");
    }
    if (digits.length() > 9) {
      throw wrong("R1.03", digits, "编号过长");
    }
    return Integer.parseInt(digits);
  }

  /** Reads the free-style number of a case filed before 2016 (R1.05); empty if it is not one. For imports only. */
  public static Optional<LegacyCaseNumber> parseLegacy(String text) {
    String half = HalfWidth.of(text).replace('〔', '(').replace('〕', ')').replaceAll("\\s", "");
    Matcher legacy = LEGACY.matcher(half);
    if (!legacy.matches() || Integer.parseInt(legacy.group(1)) > 2015) {
      return Optional.empty();
    }
    return Optional.of(new LegacyCaseNumber(Integer.parseInt(legacy.group(1)), fullBrackets(half)));
  }

  /** The number of the {@code n}th ruling in this case (之一 = 1). */
  public CaseNumber ruling(int n) {
    return new CaseNumber(year, courtCaseCode, type, serial, n);
  }

  /** The number of the case itself, without suffix. */
  public CaseNumber base() {
    return suffix == 0 ? this : ruling(0);
  }

  private static String fullBrackets(String half) {
    return half.replace('(', '（').replace(')', '）');
  }

  private static BusinessException wrong(String rule, String value, String message) {
    return BusinessException.invalid(
        "CASE_NUMBER_INVALID", "案号有误：" + message, new FieldProblem("caseNumber", value, rule, message));
  }

  /** The form for print and storage, brackets in full width: （2026）浙0802执1号. */
  @Override
  public String toString() {
    String tail = suffix == 0 ? "" : "之" + ChineseOrdinal.write(suffix);
    return "（" + year + "）" + courtCaseCode + type.letters() + serial + "号" + tail;
  }
}
