package org.zhiheng.grid;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.Court;
import org.zhiheng.reference.Courts;

/**
 * District → town → village → grid → worker and judge (网格名录), four tables of data. A gap refuses the start: each village
 * has one grid, each grid one accountable worker and one judge (S1.32, S3.2), since a task nobody answers for is worse than
 * none.
 */
@Component
public class GridDirectory {

  private static final String PROBLEM = "网格名录不完整，服务不能启动：";

  private final Map<String, Grid> byVillage = new LinkedHashMap<>();
  private final Map<String, String> phones = new HashMap<>();
  private final Courts courts;

  @Autowired
  GridDirectory(@Value("${zhiheng.grid.directory:classpath:grid/}") String folder, ResourceLoader files, Courts courts) {
    this(table -> rows(files, folder + table + ".csv"), courts);
  }

  GridDirectory(Function<String, List<Map<String, String>>> tables, Courts courts) {
    this.courts = courts;
    List<String> faults = new ArrayList<>();
    Map<String, Map<String, String>> districts = keyed(tables.apply("districts"), "区县", faults);
    Map<String, Map<String, String>> towns = keyed(tables.apply("towns"), "乡镇", faults);
    Map<String, Map<String, String>> villages = keyed(tables.apply("villages"), "村", faults);
    towns.values().forEach(town -> requireParent(town, "district", districts, "乡镇", "区县", faults));
    villages.values().forEach(village -> requireParent(village, "town", towns, "村", "乡镇", faults));
    Map<String, Map<String, String>> grids = keyed(tables.apply("grids"), "网格", faults);
    grids.values().forEach(row -> add(row, villages, towns, districts, faults));
    villages.values().stream()
        .filter(village -> !byVillage.containsKey(village.get("code")))
        .forEach(village -> faults.add("村 " + village.get("code") + " " + village.get("name") + " 没有网格"));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(PROBLEM + String.join("；", faults));
    }
  }

  private static List<Map<String, String>> rows(ResourceLoader files, String location) {
    try {
      return DataFile.rows(new InputStreamReader(files.getResource(location).getInputStream(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(PROBLEM + "无法读取 " + location, e);
    }
  }

  private static Map<String, Map<String, String>> keyed(List<Map<String, String>> rows, String what, List<String> faults) {
    Map<String, Map<String, String>> byCode = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      if (byCode.put(row.get("code"), row) != null) {
        faults.add(what + " " + row.get("code") + " 重复");
      }
    }
    return byCode;
  }

  private static void requireParent(
      Map<String, String> row, String column, Map<String, ?> parents, String what, String parent, List<String> faults) {
    if (!parents.containsKey(row.get(column))) {
      faults.add(what + " " + row.get("code") + " " + row.get("name") + " 所属的" + parent + " " + row.get(column) + " 不在名录中");
    }
  }

  private void add(
      Map<String, String> row,
      Map<String, Map<String, String>> villages,
      Map<String, Map<String, String>> towns,
      Map<String, Map<String, String>> districts,
      List<String> faults) {
    String name = "网格 " + row.get("code") + " " + row.get("name");
    if (row.get("worker").isBlank()) {
      faults.add(name + " 没有负责的网格员");
    }
    if (row.get("judge").isBlank()) {
      faults.add(name + " 没有网格法官");
    }
    Map<String, String> village = villages.get(row.get("village"));
    if (village == null) {
      faults.add(name + " 所属的村 " + row.get("village") + " 不在名录中");
      return;
    }
    Map<String, String> town = towns.getOrDefault(village.get("town"), Map.of());
    Map<String, String> district = districts.getOrDefault(town.getOrDefault("district", ""), Map.of());
    Village place =
        new Village(
            village.get("code"), village.get("name"), town.getOrDefault("name", ""), district.getOrDefault("code", ""),
            district.getOrDefault("name", ""));
    Grid grid = new Grid(row.get("code"), row.get("name"), place, row.get("worker"), row.get("workerName"), row.get("judge"));
    phones.put(grid.worker(), row.getOrDefault("workerPhone", ""));
    Grid other = byVillage.put(place.code(), grid);
    if (other != null) {
      faults.add("村 " + place.code() + " " + place.name() + " 有两个网格：" + other.code() + "、" + grid.code());
    }
  }

  /** All grids in the order of the table. */
  public List<Grid> all() {
    return List.copyOf(byVillage.values());
  }

  /** The grid of a village; {@code VILLAGE_UNKNOWN} if the directory has none of this code. */
  public Grid byVillage(String villageCode) {
    return Optional.ofNullable(byVillage.get(villageCode))
        .orElseThrow(
            () -> {
              String message = "网格名录中没有这个村（社区）";
              return BusinessException.invalid(
                  "VILLAGE_UNKNOWN", message, new FieldProblem("village", villageCode, "S1.32", message));
            });
  }

  /** A worker's telephone number, if the directory knows it. */
  Optional<String> phoneOf(String worker) {
    return Optional.ofNullable(phones.get(worker)).filter(phone -> !phone.isBlank());
  }

  /** Full name of a village; its code, where the directory has lost it since. */
  public String nameOf(String villageCode) {
    return Optional.ofNullable(byVillage.get(villageCode)).map(grid -> grid.village().fullName()).orElse(villageCode);
  }

  /** The grid of that code, if the directory still has it. */
  public Optional<Grid> find(String gridCode) {
    return all().stream().filter(grid -> grid.code().equals(gridCode)).findFirst();
  }

  /** Grids a worker answers for; empty for anybody else. */
  public List<Grid> ofWorker(String userId) {
    return all().stream().filter(grid -> grid.worker().equals(userId)).toList();
  }

  /** Grids within a court's district, for an intermediate court those of its districts. */
  public List<Grid> ofCourt(String courtCode) {
    List<String> districts = new ArrayList<>(courts.subordinatesOf(courtCode).stream().map(Court::code).toList());
    districts.add(courtCode);
    return all().stream().filter(grid -> districts.contains(grid.village().district())).toList();
  }

  /** The grid an address of the court's district lies in; empty if the address names no village, or more than one. */
  public Optional<Grid> lyingIn(String address, String courtCode) {
    List<Grid> named = ofCourt(courtCode).stream().filter(grid -> grid.village().isNamedIn(address)).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
