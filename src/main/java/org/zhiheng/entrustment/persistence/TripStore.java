package org.zhiheng.entrustment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.entrustment.PlannedTrip;
import org.zhiheng.platform.crypto.FieldCipher;

/** Rows of planned trips (出差计划表). */
@Repository
public class TripStore {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  TripStore(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void insert(PlannedTrip trip, String plannedBy, Instant at) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", trip.id());
    row.put("caseId", trip.caseId());
    row.put("court", trip.courtCode());
    row.put("destination", trip.destinationCourt());
    row.put("item", trip.item());
    row.put("asset", trip.assetId().orElse(null));
    row.put("measure", trip.measureId().orElse(null));
    row.put("requirement", cipher.seal(trip.requirement()));
    row.put("on", trip.plannedOn());
    row.put("persons", trip.persons());
    row.put("vehicles", trip.vehicles());
    row.put("by", plannedBy);
    row.put("at", Columns.time(at));
    jdbc.sql(
            """
            insert into entrustment_trip (id, case_id, court_code, destination_court, item, asset_id, measure_id,
              requirement_sealed, planned_on, persons, vehicles, status, planned_by, planned_at)
            values (:id, :caseId, :court, :destination, :item, :asset, :measure, :requirement, :on, :persons, :vehicles, 'PLANNED',
              :by, :at)
            """)
        .params(row)
        .update();
  }

  /** Held until the transaction ends. */
  public Optional<PlannedTrip> lock(String id) {
    return jdbc.sql("select * from entrustment_trip where id = ? for update").param(id).query((row, n) -> read(row)).optional();
  }

  /** Trips of a case, newest first. */
  public List<PlannedTrip> ofCase(String caseId) {
    return jdbc.sql("select * from entrustment_trip where case_id = ? order by planned_at desc, id")
        .param(caseId)
        .query((row, n) -> read(row))
        .list();
  }

  /** People on trips that courts made in a span of days (出行人次). */
  public int personsMade(Collection<String> courts, LocalDate from, LocalDate until) {
    return persons("t.status = 'MADE'", courts, from, until);
  }

  /** People another court saved us from sending (节省人次); a matter that came back undone or was taken back saved nobody. */
  public int personsSaved(Collection<String> courts, LocalDate from, LocalDate until) {
    String entrusted =
        """
        t.status = 'ENTRUSTED' and exists (
          select 1 from entrustment_matter m where m.id = t.matter_id and m.status not in ('RETURNED', 'WITHDRAWN'))
        """;
    return persons(entrusted, courts, from, until);
  }

  private int persons(String which, Collection<String> courts, LocalDate from, LocalDate until) {
    return jdbc.sql(
            "select coalesce(sum(t.persons), 0) from entrustment_trip t where t.court_code in (:courts)"
                + " and t.planned_on between :from and :until and " + which)
        .param("courts", courts)
        .param("from", from)
        .param("until", until)
        .query(Integer.class)
        .single();
  }

  public void close(String id, PlannedTrip.Status status, Optional<String> matterId, Instant at) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("status", status.name());
    row.put("matter", matterId.orElse(null));
    row.put("at", Columns.time(at));
    jdbc.sql("update entrustment_trip set status = :status, matter_id = :matter, closed_at = :at where id = :id").params(row).update();
  }

  private PlannedTrip read(ResultSet row) throws SQLException {
    return new PlannedTrip(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("court_code"),
        row.getString("destination_court"),
        row.getString("item"),
        Columns.text(row, "asset_id"),
        Columns.text(row, "measure_id"),
        cipher.open(row.getString("requirement_sealed")),
        row.getObject("planned_on", LocalDate.class),
        row.getInt("persons"),
        row.getInt("vehicles"),
        PlannedTrip.Status.valueOf(row.getString("status")),
        Columns.text(row, "matter_id"));
  }
}
