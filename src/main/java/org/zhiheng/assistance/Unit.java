package org.zhiheng.assistance;

import java.util.List;

/**
 * One unit of an agency (协助单位) that answers requests.
 *
 * @param code e.g. {@code land-330802}; first part of its topics and name of its account
 * @param department department of the catalogue, e.g. {@code land}
 * @param districts codes of the courts whose district it serves (服务辖区); empty for a national unit (总对总)
 */
public record Unit(String code, String name, String department, List<String> districts) {

  public Unit {
    districts = List.copyOf(districts);
  }

  /** Whether it serves the whole country, not single districts. */
  public boolean national() {
    return districts.isEmpty();
  }

  /** Whether a court's district is its own. */
  public boolean serves(String courtCode) {
    return national() || districts.contains(courtCode);
  }
}
