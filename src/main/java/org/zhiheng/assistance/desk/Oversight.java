package org.zhiheng.assistance.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Department;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.persistence.OversightStore;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.Courts;

/** Supervision of all agencies from outside the court (外部监督, S1.12): every request with its light, no case. */
@Service
@Transactional(readOnly = true)
public class Oversight {

  /** More than anybody reads at a time. */
  static final int MOST = 500;

  private static final int LAST_PAGE = 100_000;

  /** Only then does the time of a unit run. */
  private static final Set<RequestStatus> WITH_UNIT = Set.of(RequestStatus.SENT, RequestStatus.RECEIVED, RequestStatus.SILENT);

  private static final String COURTS_OWN = "grey";

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

  /**
   * Requests that are not over, oldest first; of one department, or of all where none is named.
   *
   * @param page from 1; a page has {@value #MOST}
   */
  public List<OversightLine> open(String department, int page) {
    return store.open(department, from(page), MOST).stream().map(this::line).toList();
  }

  /** Requests that are over, newest first, in pages as well. */
  public List<OversightLine> over(String department, int page) {
    return store.over(department, from(page), MOST).stream().map(this::line).toList();
  }

  /** How many requests of a department, or of all, the pages have together. */
  public int count(String department, boolean over) {
    return store.count(department, over);
  }

  /** How many pages that makes. */
  public int pages(int count) {
    return Math.max(1, (count + MOST - 1) / MOST);
  }

  private static int from(int page) {
    if (page < 1 || page > LAST_PAGE) {
      String message = "页码应为 1 至 " + LAST_PAGE;
      throw BusinessException.invalid("PAGE_INVALID", message, new FieldProblem("page", String.valueOf(page), "desk", message));
    }
    return (page - 1) * MOST;
  }

  /** How many requests stand where, over all agencies. */
  public Map<RequestStatus, Integer> counts() {
    return store.counts();
  }

  /** The departments to choose from. */
  public List<Department> departments() {
    return agencies.departments();
  }

  private OversightLine line(OversightStore.Row row) {
    Matter matter = agencies.matter(row.matter());
    boolean over = row.finishedAt().isPresent();
    boolean withUnit = WITH_UNIT.contains(row.status());
    return new OversightLine(
        row.id(),
        agencies.departmentName(matter.department()),
        matter.name(),
        agencies.unit(row.unitCode()).name(),
        courts.byCode(row.courtCode()).name(),
        row.status().label(),
        row.sentAt(),
        row.overdueAt().filter(at -> over || withUnit),
        withUnit ? light(row) : COURTS_OWN,
        row.urged(),
        row.escalated(),
        row.finishedAt(),
        over && row.late(),
        over ? Optional.of(ending(row)) : Optional.empty());
  }

  /** By what is kept of it, so that a request sent once more does not turn green again. */
  private String light(OversightStore.Row row) {
    return row.sentAt().flatMap(sent -> row.overdueAt().map(late -> clock.light(sent, late))).orElse(COURTS_OWN);
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
