package org.zhiheng.assistance.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The command centre's decisions which unit answers where the directory names none or several (指定办理单位). */
@Repository
public class RouteStore {

  private final JdbcClient jdbc;

  RouteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<String> unit(String matter, String courtCode) {
    return jdbc.sql("select unit_code from assistance_route where matter = ? and court_code = ?")
        .params(matter, courtCode)
        .query(String.class)
        .optional();
  }

  /** One decision. */
  public record Route(String matter, String courtCode, String unit) {

    /** Whether it says who answers this matter for this court. */
    public boolean isFor(String ofMatter, String ofCourt) {
      return matter.equals(ofMatter) && courtCode.equals(ofCourt);
    }
  }

  /** All decisions. */
  public List<Route> all() {
    return jdbc.sql("select matter, court_code, unit_code from assistance_route")
        .query((row, n) -> new Route(row.getString("matter"), row.getString("court_code"), row.getString("unit_code")))
        .list();
  }

  /** Keeps the decision in place of an earlier one. */
  public void decide(String matter, String courtCode, String unit, String by, Instant now) {
    jdbc.sql("delete from assistance_route where matter = ? and court_code = ?").params(matter, courtCode).update();
    jdbc.sql("insert into assistance_route (matter, court_code, unit_code, decided_by, decided_at) values (?, ?, ?, ?, ?)")
        .params(matter, courtCode, unit, by, Timestamp.from(now))
        .update();
  }
}
