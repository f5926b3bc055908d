package org.zhiheng.assistance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.assistance.persistence.CatalogueFiles;
import org.zhiheng.assistance.persistence.CatalogueFolder;
import org.zhiheng.assistance.persistence.CatalogueProblem;
import org.zhiheng.assistance.persistence.CatalogueRows;
import org.zhiheng.assistance.persistence.CatalogueStore;
import org.zhiheng.assistance.persistence.RequestStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.engine.ProcessKeys;
import org.zhiheng.platform.persistence.StartUpLock;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.Courts;

/**
 * Takes the data files over (目录更新, S1.2, S1.3): all of them or, if one cell is wrong, none. The database holds what is in
 * force; other servers of the same database notice and follow, see {@link CatalogueWatch}.
 */
@Service
public class CatalogueUpdates {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueUpdates.class);
  private static final String TABLE = "assistance_catalogue";
  private static final String ID = "catalogue";
  private static final int MOST_SHOWN = 20;
  private static final String IN_USE = "移出目录的单位或事项还有未办结的请求，未予载入";

  private final CatalogueFolder folder;
  private final CatalogueStore store;
  private final RequestStore requests;
  private final Agencies agencies;
  private final CatalogueGaps gaps;
  private final Courts courts;
  private final ProcessKeys processes;
  private final StartUpLock lock;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CatalogueUpdates(
      CatalogueFolder folder,
      CatalogueStore store,
      RequestStore requests,
      Agencies agencies,
      CatalogueGaps gaps,
      Courts courts,
      ProcessKeys processes,
      StartUpLock lock,
      TransactionTemplate transaction,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.folder = folder;
    this.store = store;
    this.requests = requests;
    this.agencies = agencies;
    this.gaps = gaps;
    this.courts = courts;
    this.processes = processes;
    this.lock = lock;
    this.transaction = transaction;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Loads what the files say before anybody can ask for a unit.
   *
   * @throws IllegalStateException listing what is wrong in them, or for what requests still wait that is gone from them; the
   *     server then does not start
   */
  public CatalogueUpdate atStart() {
    CatalogueFiles files = folder.read();
    List<CatalogueProblem> problems = problems(files);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(listed(summary(problems.size()), problems.stream().map(CatalogueProblem::text)));
    }
    CatalogueRows rows = files.rows();
    List<FieldProblem> waiting = goneButWaitedFor(rows);
    if (!waiting.isEmpty()) {
      String summary = IN_USE + "；请检查 zhiheng.assistance.folder 是否为上次使用的目录（本次：" + folder + "）：";
      throw new IllegalStateException(listed(summary, waiting.stream().map(FieldProblem::message)));
    }
    return take(rows, () -> {});
  }

  private static String listed(String summary, Stream<String> lines) {
    return summary + lines.limit(MOST_SHOWN).map(line -> "\n  " + line).collect(Collectors.joining());
  }

  /**
   * Reads the files again while the server runs. Requests that are out keep what they were made under and may be
   * answered by the new rows as well, see {@link Agencies#termsOf}; what was entered stays.
   *
   * @throws BusinessException invalid ({@code CATALOGUE_INVALID}) naming file, line and column of each wrong cell; conflict
   *     ({@code CATALOGUE_IN_USE}) if a unit or a matter is gone from the files that requests still wait for. What was in force
   *     stays in force.
   */
  public CatalogueUpdate reload() {
    CatalogueFiles files = folder.read();
    List<CatalogueProblem> problems = problems(files);
    if (!problems.isEmpty()) {
      throw refused(
          BusinessException.invalid(
              "CATALOGUE_INVALID", summary(problems.size()),
              problems.stream().limit(MOST_SHOWN).map(CatalogueProblem::field).toArray(FieldProblem[]::new)));
    }
    CatalogueRows rows = files.rows();
    List<FieldProblem> waiting = goneButWaitedFor(rows);
    if (!waiting.isEmpty()) {
      throw refused(BusinessException.conflict("CATALOGUE_IN_USE", IN_USE, waiting.toArray(FieldProblem[]::new)));
    }
    String before = store.digest();
    return take(rows, () -> audit.record("CATALOGUE_RELOADED", TABLE, ID, Map.of("digest", before), Map.of("digest", rows.digest())));
  }

  private List<CatalogueProblem> problems(CatalogueFiles files) {
    return files.problems(court -> courts.find(court).isPresent(), processes::exists);
  }

  private static String summary(int problems) {
    return "协助目录数据有 " + problems + " 处错误，未予载入：";
  }

  /** Written by itself: what refuses leaves no change behind, but the trace of who tried. */
  private BusinessException refused(BusinessException refusal) {
    transaction.executeWithoutResult(
        status ->
            audit.record(
                "CATALOGUE_REFUSED", TABLE, ID, Map.of(), Map.of("code", refusal.code(), "problems", refusal.fields().size())));
    return refusal;
  }

  /** By what is in force in the database, which at a start is what the last server knew. */
  private List<FieldProblem> goneButWaitedFor(CatalogueRows rows) {
    Catalogue inForce = store.current();
    return Stream.concat(
            gone(CatalogueFiles.UNITS, "协助单位", inForce.units().keySet(), rows.units(), requests.waitingByUnit()),
            gone(CatalogueFiles.MATTERS, "协助事项", inForce.matters().keySet(), rows.matters(), requests.waitingByMatter()))
        .toList();
  }

  private static Stream<FieldProblem> gone(
      String file, String what, Set<String> inForce, List<Map<String, String>> rows, Map<String, Integer> waiting) {
    Set<String> kept = rows.stream().map(row -> row.get("code")).collect(Collectors.toSet());
    return inForce.stream()
        .filter(code -> !kept.contains(code) && waiting.containsKey(code))
        .map(
            code -> {
              String message = what + " " + code + " 还有 " + waiting.get(code) + " 件请求未办结，不能移出目录";
              return new FieldProblem(file, code, "S1.3", message);
            });
  }

  private CatalogueUpdate take(CatalogueRows rows, Runnable trace) {
    int[] changed = new int[1];
    lock.run(
        () -> {
          changed[0] = store.bringInLine(rows, clock.instant());
          trace.run();
        });
    follow();
    return new CatalogueUpdate(
        changed[0], rows.departments().size(), rows.units().size(), rows.matters().size(), rows.officers().size(), rows.digest(), open());
  }

  /** A gap is no fault of a file: a new district or a merger of units may come before its rows do. It must not go unseen either. */
  private List<CatalogueGap> open() {
    List<CatalogueGap> open = gaps.now();
    if (!open.isEmpty()) {
      LOG.warn("{}", listed("协助目录有 " + open.size() + " 处缺口，发起请求时将报指挥中心处理：", open.stream().map(CatalogueGap::text)));
    }
    return open;
  }

  /** Takes over what another server has loaded; whether there was anything. */
  boolean followOthers() {
    boolean news = !store.digest().equals(agencies.digest());
    if (news) {
      follow();
    }
    return news;
  }

  private void follow() {
    agencies.refresh();
    events.publishEvent(new CatalogueChanged(agencies.digest()));
  }
}
