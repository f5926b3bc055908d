package org.zhiheng.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.problem.BusinessException;

/** The list of courts (法院名录), read once from {@code reference/courts.csv}. */
@Service
public class Courts {

  private final Map<String, Court> byCode;
  private final Map<String, Court> byName;
  private final Map<String, Court> byCaseCode;

  @Autowired
  public Courts() {
    this(DataFile.rows("reference/courts.csv"));
  }

  /** Courts from other rows of the same shape. */
  Courts(List<Map<String, String>> rows) {
    Map<String, String> codeOfLetters =
        rows.stream().collect(Collectors.toMap(row -> row.get("court_dz"), row -> row.get("court_code_gb2260")));
    List<Court> courts = rows.stream().map(row -> court(row, codeOfLetters)).toList();
    byCode = index(courts, Court::code);
    byName = index(courts, Court::name);
    byCaseCode = index(courts, Court::caseCode);
  }

  private static Court court(Map<String, String> row, Map<String, String> codeOfLetters) {
    String parentLetters = row.get("parent_dz");
    String parent = parentLetters.isEmpty() ? "" : codeOfLetters.get(parentLetters);
    if (parent == null) {
      throw new IllegalStateException("法院名录中 " + row.get("court_name") + " 的上级代字 " + parentLetters + " 不存在");
    }
    return new Court(
        row.get("court_code_gb2260"), row.get("court_name"), CourtLevel.ofLabel(row.get("level")), row.get("court_dz"), parent);
  }

  private static Map<String, Court> index(Collection<Court> courts, Function<Court, String> by) {
    return courts.stream()
        .collect(Collectors.toMap(by, Function.identity(), Courts::refuseDouble, LinkedHashMap::new));
  }

  private static Court refuseDouble(Court one, Court other) {
    throw new IllegalStateException("法院名录重复：" + one + " / " + other);
  }

  /** The court with this GB/T 2260 code; {@code COURT_UNKNOWN} (not found) if the list has none. */
  public Court byCode(String code) {
    return find(code)
        .orElseThrow(() -> BusinessException.notFound("COURT_UNKNOWN", "法院名录中没有代码为“" + code + "”的法院"));
  }

  public Optional<Court> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** By full name, blanks around it ignored. */
  public Optional<Court> findByName(String name) {
    return Optional.ofNullable(byName.get(name.strip()));
  }

  /** By the letters of case numbers (法院代字), e.g. 浙0802. */
  public Optional<Court> findByCaseCode(String caseCode) {
    return Optional.ofNullable(byCaseCode.get(caseCode));
  }

  /** All courts in the order of the list. */
  public List<Court> all() {
    return List.copyOf(byCode.values());
  }

  /** Courts directly below. */
  public List<Court> subordinatesOf(String code) {
    return byCode.values().stream().filter(court -> court.parentCode().equals(code)).toList();
  }

  /** The courts above, nearest first. */
  public List<Court> superiorsOf(String code) {
    Optional<Court> parent = find(byCode(code).parentCode());
    return parent
        .map(court -> Stream.concat(
                Stream.of(court), superiorsOf(court.code()).stream()).toList())
        .orElseGet(List::of);
  }
}
