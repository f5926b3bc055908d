package org.zhiheng.entrustment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.engine.Decisions;

/**
 * Whether to entrust or to go oneself (跨区委托规则, S5.20): the zones of the two courts are data, what follows from them is the
 * decision table {@code cross-district-rule}.
 */
@Component
public class CrossDistrict {

  private static final String TABLE = "entrustment/zones.csv";
  private static final String DECISION = "cross-district-rule";

  /** Zone of a court that is not of the same city. */
  private static final String ELSEWHERE = "市外";

  private final Map<String, Zone> zones = new LinkedHashMap<>();
  private final Decisions decisions;

  CrossDistrict(Decisions decisions) {
    this.decisions = decisions;
    DataFile.rows(TABLE).forEach(row -> zones.put(row.get("court"), new Zone(row.get("city"), row.get("zone"))));
  }

  private record Zone(String city, String name) {}

  /**
   * What the rule says for two courts.
   *
   * @param entrust false: go oneself
   * @param note why, in the rule's words
   */
  public record Route(String fromZone, String toZone, boolean entrust, String note) {}

  /** What the rule says; the codes are those of known courts. */
  public Route between(String fromCourt, String toCourt) {
    String from = zones.containsKey(fromCourt) ? zones.get(fromCourt).name() : ELSEWHERE;
    String to = zoneSeenFrom(fromCourt, toCourt);
    Map<String, Object> row = decisions.single(DECISION, Map.of("fromZone", from, "toZone", to));
    return new Route(from, to, "ENTRUST".equals(row.get("route")), String.valueOf(row.get("note")));
  }

  private String zoneSeenFrom(String fromCourt, String toCourt) {
    Zone here = zones.get(fromCourt);
    Zone there = zones.get(toCourt);
    boolean sameCity = here != null && there != null && here.city().equals(there.city());
    return sameCity ? there.name() : ELSEWHERE;
  }
}
