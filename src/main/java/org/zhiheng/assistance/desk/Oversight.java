package org.zhiheng.assistance.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Department;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.persistence.OversightStore;
import org.zhiheng.reference.Courts;

/** Supervision of all agencies from outside the court (外部监督, S1.12): every request with its light, no case. */
@Service
@Transactional(readOnly = true)
public class Oversight {

  /** More than anybody reads; the list narrows by department. */
  public static final int MOST = 500;

  private final OversightStore store;
  private final Agencies agencies;
  private final UnitTime clock;
  private final Courts courts;

  Oversight(OversightStore store, Agencies agencies, UnitTime clock, Courts courts) {
    this.store = store;
    this.agencies = agencies;
    this.clock = clock;
    this.courts = courts;
  }

  /** Requests that are not over, oldest first; of one department, or of all where none is named. */
  public List<OversightLine> open(String department) {
    return lines(store.open(MOST), department);
  }

  /** Requests that are over, newest first. */
  public List<OversightLine> over(String department) {
    return lines(store.over(MOST), department);
  }

  /** How many requests stand where, over all agencies. */
  public Map<RequestStatus, Integer> counts() {
    return store.counts();
  }

  /** The departments to choose from. */
  public List<Department> departments() {
    return agencies.departments();
  }

  private List<OversightLine> lines(List<OversightStore.Row> rows, String department) {
    return rows.stream()
        .filter(row -> department.isEmpty() || agencies.matter(row.matter()).department().equals(department))
        .map(this::line)
        .toList();
  }

  private OversightLine line(OversightStore.Row row) {
    Matter matter = agencies.matter(row.matter());
    Instant due = clock.due(row.matter(), row.since(), row.usedBefore());
    boolean over = row.finishedAt().isPresent();
    return new OversightLine(
        row.id(),
        agencies.departmentName(matter.department()),
        matter.name(),
        agencies.unit(row.unitCode()).name(),
        courts.byCode(row.courtCode()).name(),
        row.status().label(),
        row.since(),
        due,
        over ? "grey" : clock.light(row.since(), due),
        row.urged(),
        row.escalated(),
        row.finishedAt(),
        row.finishedAt().filter(at -> at.isAfter(due)).isPresent(),
        over ? Optional.of(ending(row)) : Optional.empty());
  }

  /** The kind of reason only: its words may speak of the case. */
  private static String ending(OversightStore.Row row) {
    String reason = row.reasonCode().map(Oversight::reason).orElse("");
    return reason.isEmpty() ? row.status().label() : row.status().label() + "：" + reason;
  }

  private static String reason(String code) {
    return Arrays.stream(Desk.RefusalReason.values())
        .filter(reason -> reason.name().equals(code))
        .map(Desk.RefusalReason::label)
        .findFirst()
        .orElse("");
  }
}
