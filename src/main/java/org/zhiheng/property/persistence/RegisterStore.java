package org.zhiheng.property.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.property.ControlMeasure;

/** Reads measures over all cases by the end of their term (期限台账的查询). Each question is one range of one index. */
@Repository
public class RegisterStore {

  /** A measure binds, and until a day; while a part of it is lifted the rest goes on. */
  private static final String BINDING = "m.status in ('EFFECTIVE', 'RELEASING') and m.effective_at is not null and m.ends_on >= :from";

  private final NamedParameterJdbcTemplate jdbc;
  private final MeasureRowMapper measures;

  RegisterStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.measures = new MeasureRowMapper(cipher);
  }

  /**
   * Which measures.
   *
   * @param courts never empty
   * @param from ending on this day or later
   * @param until ending on this day at the latest
   */
  public record Filter(
      Set<String> courts, Optional<String> handler, Optional<String> unit, LocalDate from, Optional<LocalDate> until) {

    public Filter {
      courts = Set.copyOf(courts);
    }

    /** The same question, ending earlier. */
    public Filter until(LocalDate day) {
      return new Filter(courts, handler, unit, from, until.filter(day::isAfter).or(() -> Optional.of(day)));
    }
  }

  /** The last line already read. */
  public record Cursor(LocalDate endsOn, String measureId) {}

  /** A line of the register. */
  public record Entry(
      ControlMeasure measure,
      String caseNo,
      Optional<String> handler,
      LocalDate endsOn,
      OptionalInt remindedDays,
      boolean renewing) {}

  /** Soonest end first, at most {@code size}. */
  public List<Entry> page(Filter filter, Optional<Cursor> after, int size) {
    Map<String, Object> values = values(filter);
    StringBuilder where = where(filter);
    after.ifPresent(
        cursor -> {
          where.append(" and m.ends_on >= :afterDay and (m.ends_on > :afterDay or m.id > :afterId)");
          values.put("afterDay", cursor.endsOn());
          values.put("afterId", cursor.measureId());
        });
    values.put("size", size);
    String sql =
        """
        select m.*, a.kind as asset_kind, a.identity, a.identifier_sealed, a.description_sealed, a.institution, a.debtor_id,
          a.encumbrances_sealed,
          exists (select 1 from property_order_line l join property_order o on o.id = l.order_id
            where l.open_measure_id = m.id and o.kind = 'RENEWAL') as renewing, """
            + MeasureStore.RENEWAL_OUT
            + """
         as renewal_out
        from property_measure m join property_asset a on a.id = m.asset_id
        where """
            + " "
            + where
            + " order by m.ends_on, m.id fetch first :size rows only";
    return jdbc.query(
        sql,
        values,
        (row, n) -> {
          ControlMeasure measure = measures.mapRow(row, n).measure();
          int reminded = row.getInt("reminded_days");
          return new Entry(
              measure,
              row.getString("case_no"),
              Optional.ofNullable(row.getString("handler")),
              measure.endsOn().orElseThrow(),
              reminded == 0 ? OptionalInt.empty() : OptionalInt.of(reminded),
              row.getBoolean("renewing"));
        });
  }

  /** How many end within each of these numbers of days, in one walk along the index. */
  public Map<Integer, Long> counts(Filter filter, LocalDate today, List<Integer> steps) {
    int most = steps.stream().max(Integer::compare).orElse(0);
    Filter within = filter.until(today.plusDays(most));
    Map<String, Object> values = values(within);
    List<String> sums = new ArrayList<>();
    for (int step : steps) {
      values.put("within" + step, today.plusDays(step));
      sums.add("count(case when m.ends_on <= :within" + step + " then 1 end) as within" + step);
    }
    String sql = "select " + String.join(", ", sums) + " from property_measure m where " + where(within);
    return jdbc.queryForObject(sql, values, (row, n) -> counts(row, steps));
  }

  private static Map<Integer, Long> counts(ResultSet row, List<Integer> steps) throws SQLException {
    Map<Integer, Long> counts = new HashMap<>();
    for (int step : steps) {
      counts.put(step, row.getLong("within" + step));
    }
    return counts;
  }

  private static StringBuilder where(Filter filter) {
    StringBuilder where = new StringBuilder(BINDING).append(" and m.court_code in (:courts)");
    filter.handler().ifPresent(handler -> where.append(" and m.handler = :handler"));
    filter.unit().ifPresent(unit -> where.append(" and m.unit_code = :unit"));
    filter.until().ifPresent(day -> where.append(" and m.ends_on <= :until"));
    return where;
  }

  private static Map<String, Object> values(Filter filter) {
    Map<String, Object> values = new HashMap<>();
    values.put("courts", filter.courts());
    values.put("from", filter.from());
    filter.handler().ifPresent(handler -> values.put("handler", handler));
    filter.unit().ifPresent(unit -> values.put("unit", unit));
    filter.until().ifPresent(day -> values.put("until", day));
    return values;
  }
}
