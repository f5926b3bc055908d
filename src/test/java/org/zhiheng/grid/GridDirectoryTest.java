package org.zhiheng.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhiheng.reference.Courts;

/** Who answers for which village: complete, or the server does not start. */
class GridDirectoryTest {

  private final Courts courts = new Courts();
  private final Map<String, List<Map<String, String>>> tables =
      new HashMap<>(
          Map.of(
              "districts", List.of(Map.of("code", "330881", "name", "江山市")),
              "towns", List.of(Map.of("code", "330881121", "name", "贺村镇", "district", "330881")),
              "villages", List.of(village("330881121201", "新田村"), village("330881121202", "里庄村")),
              "grids", List.of(grid("G1", "330881121201", "grid-1", "judge330881"), grid("G2", "330881121202", "grid-2", "judge330881"))));

  @Test
  void theDemoCitysDirectoryIsComplete() {
    GridDirectory directory = new GridDirectory("classpath:grid/", new DefaultResourceLoader(), courts);

    assertThat(directory.all()).hasSize(200).allSatisfy(grid -> assertThat(grid.judge()).endsWith(grid.village().district()));
    assertThat(directory.ofCourt("330881")).isNotEmpty().allMatch(grid -> grid.village().district().equals("330881"));
    assertThat(directory.ofCourt("330800")).as("the intermediate court's districts are all of them").hasSize(200);
  }

  @Test
  void anAddressLeadsToTheOneWorkerOfItsVillage() {
    GridDirectory directory = directory();

    assertThat(directory.lyingIn("浙江省江山市贺村镇新田村12号", "330881")).map(Grid::worker).contains("grid-1");
    assertThat(directory.lyingIn("浙江省江山市贺村镇", "330881")).as("names no village").isEmpty();
    assertThat(directory.lyingIn("浙江省江山市贺村镇新田村里庄村", "330881")).as("names two").isEmpty();
    assertThat(directory.lyingIn("浙江省江山市贺村镇新田村12号", "330824")).as("another court's district").isEmpty();
  }

  @Test
  void everyGapIsNamedAtOnceAndRefusesTheStart() {
    tables.put("villages", List.of(village("330881121201", "新田村"), village("330881121202", "里庄村"), village("330881121203", "山前村")));
    tables.put("grids", List.of(grid("G1", "330881121201", "grid-1", ""), grid("G2", "330881121202", "", "judge330881")));

    assertThatThrownBy(this::directory)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("网格名录不完整")
        .hasMessageContaining("G1")
        .hasMessageContaining("没有网格法官")
        .hasMessageContaining("G2")
        .hasMessageContaining("没有负责的网格员")
        .hasMessageContaining("山前村 没有网格");
  }

  @Test
  void aVillageHasOneGridAndEverythingAParent() {
    List<Map<String, String>> grids = new ArrayList<>(tables.get("grids"));
    grids.add(grid("G3", "330881121202", "grid-3", "judge330881"));
    grids.add(grid("G4", "999", "grid-4", "judge330881"));
    tables.put("grids", grids);
    tables.put("towns", List.of(Map.of("code", "330881121", "name", "贺村镇", "district", "330000")));

    assertThatThrownBy(this::directory)
        .hasMessageContaining("里庄村 有两个网格：G2、G3")
        .hasMessageContaining("所属的村 999 不在名录中")
        .hasMessageContaining("所属的区县 330000 不在名录中");
  }

  private GridDirectory directory() {
    return new GridDirectory(tables::get, courts);
  }

  private static Map<String, String> village(String code, String name) {
    return Map.of("code", code, "name", name, "town", "330881121");
  }

  private static Map<String, String> grid(String code, String village, String worker, String judge) {
    return Map.of("code", code, "name", code, "village", village, "worker", worker, "workerName", "姜某", "judge", judge);
  }
}
