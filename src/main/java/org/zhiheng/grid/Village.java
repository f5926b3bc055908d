package org.zhiheng.grid;

/**
 * A village or community (村、社区) with what it belongs to.
 *
 * @param code twelve digits
 * @param district code of the district, which is also its court's code (GB/T 2260)
 */
public record Village(String code, String name, String townName, String district, String districtName) {

  /** {@code 江山市贺村镇新田村}. */
  public String fullName() {
    return districtName + townName + name;
  }

  /** Whether an address lies here: it names the village and the town. */
  boolean isNamedIn(String address) {
    return address.contains(townName) && address.contains(name);
  }
}
