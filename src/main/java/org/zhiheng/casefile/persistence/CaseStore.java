package org.zhiheng.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.BasisKind;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.CaseSummary;
import org.zhiheng.casefile.Claim;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.casefile.EnforcementBasis;
import org.zhiheng.casefile.InterestTerms;
import org.zhiheng.casefile.Party;
import org.zhiheng.casefile.PartyName;
import org.zhiheng.casefile.Track;
import org.zhiheng.casefile.Triage;
import org.zhiheng.money.Money;
import org.zhiheng.reference.CaseNumber;

/** Rows of cases (案件表). */
@Repository
public class CaseStore {

  private static final String INSERT =
      """
      insert into casefile_case (id, application_no, court_code, status, cause, basis_kind, basis_no, issuing_body,
        effective_on, performance_due_on, principal_fen, general_interest_fen, costs_fen, annual_rate_percent, interest_from,
        preserved, livelihood, out_of_time, received_on, source_key, basis_key)
      values (:id, :applicationNo, :courtCode, :status, :cause, :basisKind, :basisNo, :issuingBody,
        :effectiveOn, :performanceDueOn, :principal, :generalInterest, :costs, :rate, :interestFrom,
        :preserved, :livelihood, :outOfTime, :receivedOn, :sourceKey, :basisKey)
      """;

  private static final String SUMMARY =
      """
      select c.id, coalesce(c.case_no, c.application_no) as shown_no, c.court_code, c.status, c.cause, c.principal_fen,
        c.general_interest_fen, c.costs_fen, c.received_on, c.filed_on, c.handler
      from casefile_case c
      """;

  private final JdbcClient jdbc;
  private final PartyStore parties;

  CaseStore(JdbcClient jdbc, PartyStore parties) {
    this.jdbc = jdbc;
    this.parties = parties;
  }

  /** Stores a new case with its parties. */
  public void insert(CaseFile c, Optional<String> sourceKey, String basisKey) {
    jdbc.sql(INSERT).params(columns(c)).param("sourceKey", sourceKey.orElse(null)).param("basisKey", basisKey).update();
    parties.insert(c.id(), c.parties());
  }

  private static Map<String, Object> columns(CaseFile c) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", c.id());
    columns.put("applicationNo", c.applicationNo());
    columns.put("courtCode", c.courtCode());
    columns.put("status", c.status().name());
    columns.put("cause", c.cause());
    columns.put("basisKind", c.basis().kind().name());
    columns.put("basisNo", c.basis().documentNo());
    columns.put("issuingBody", c.basis().issuingBody());
    columns.put("effectiveOn", c.basis().effectiveOn());
    columns.put("performanceDueOn", c.basis().performanceDueOn());
    columns.put("principal", c.claim().principal().fen());
    columns.put("generalInterest", c.claim().generalInterest().fen());
    columns.put("costs", c.claim().costs().fen());
    columns.put("rate", c.claim().terms().annualRatePercent());
    columns.put("interestFrom", c.claim().terms().accruesFrom().orElse(null));
    columns.put("preserved", c.preserved());
    columns.put("livelihood", c.livelihood());
    columns.put("outOfTime", c.outOfTime());
    columns.put("receivedOn", c.receivedOn());
    return columns;
  }

  public Optional<CaseFile> byId(String id) {
    return jdbc.sql("select * from casefile_case where id = ?")
        .param(id)
        .query((row, n) -> read(row, parties.of(id)))
        .optional();
  }

  /** The case, its row locked until the transaction ends. */
  public Optional<CaseFile> locked(String id) {
    return jdbc.sql("select * from casefile_case where id = ? for update")
        .param(id)
        .query((row, n) -> read(row, parties.of(id)))
        .optional();
  }

  /** Locks the case's row until the transaction ends; false if there is no such case. */
  public boolean lock(String id) {
    return jdbc.sql("select id from casefile_case where id = ? for update").param(id).query(String.class).optional().isPresent();
  }

  /** Case id → 案号, or the application's number before filing. */
  public Map<String, String> numbers(Collection<String> ids) {
    Map<String, String> numbers = new HashMap<>();
    jdbc.sql("select id, coalesce(case_no, application_no) as shown_no from casefile_case where id in (:ids)")
        .param("ids", ids)
        .query(row -> {
          numbers.put(row.getString("id"), row.getString("shown_no"));
        });
    return numbers;
  }

  /** Those that are closed in another way than this. */
  public Set<String> closedExcept(Collection<String> ids, ClosingMode mode) {
    return Set.copyOf(
        jdbc.sql("select id from casefile_case where id in (:ids) and closing_mode is not null and closing_mode <> :mode")
            .param("ids", ids)
            .param("mode", mode.name())
            .query(String.class)
            .list());
  }

  public Optional<String> idByNumber(String caseNo) {
    return jdbc.sql("select id from casefile_case where case_no = ?").param(caseNo).query(String.class).optional();
  }

  /** Open cases of a court that enforce a document. */
  public List<String> openWithBasis(String courtCode, String basisNo) {
    return jdbc.sql("select id from casefile_case where court_code = ? and basis_no = ? and status = 'OPEN' order by received_on, id")
        .params(courtCode, basisNo)
        .query(String.class)
        .list();
  }

  public Optional<String> idBySource(String sourceKey) {
    return jdbc.sql("select id from casefile_case where source_key = ?").param(sourceKey).query(String.class).optional();
  }

  /** The application that already claims on this basis between these parties. */
  public Optional<String> liveClaim(String basisKey) {
    return jdbc.sql("select case_id from casefile_live_claim where basis_key = ?")
        .param(basisKey)
        .query(String.class)
        .optional();
  }

  /** @throws org.springframework.dao.DuplicateKeyException if another application came first */
  public void claim(String basisKey, String caseId) {
    jdbc.sql("insert into casefile_live_claim (basis_key, case_id) values (?, ?)").params(basisKey, caseId).update();
  }

  /** The creditor may apply again. */
  public void releaseClaim(String caseId) {
    jdbc.sql("delete from casefile_live_claim where case_id = ?").param(caseId).update();
  }

  public void status(String id, CaseStatus status) {
    jdbc.sql("update casefile_case set status = ? where id = ?").params(status.name(), id).update();
  }

  public void filed(String id, CaseNumber number, LocalDate on) {
    jdbc.sql("update casefile_case set status = ?, case_no = ?, filed_on = ? where id = ?")
        .params(CaseStatus.OPEN.name(), number.toString(), on, id)
        .update();
  }

  public void triaged(String id, Triage triage) {
    jdbc.sql("update casefile_case set track = ?, team = ?, triage_reason = ? where id = ?")
        .params(triage.track().name(), triage.team(), triage.reason(), id)
        .update();
  }

  public void assigned(String id, String handler) {
    jdbc.sql("update casefile_case set handler = ? where id = ?").params(handler, id).update();
  }

  public void closed(String id, ClosingMode mode, LocalDate on) {
    jdbc.sql("update casefile_case set status = ?, closing_mode = ?, closed_on = ? where id = ?")
        .params(CaseStatus.CLOSED.name(), mode.name(), on, id)
        .update();
  }

  /** Notes that the debt is zero; true only the first time. */
  public boolean cleared(String id, Instant at) {
    return jdbc.sql("update casefile_case set cleared_at = ? where id = ? and cleared_at is null")
            .params(Columns.time(at), id)
            .update()
        == 1;
  }

  /** Notes that the parties settled; true only the first time. */
  public boolean settled(String id, Instant at) {
    return jdbc.sql("update casefile_case set settled_at = ? where id = ? and settled_at is null")
            .params(Columns.time(at), id)
            .update()
        == 1;
  }

  /** Open cases of a court by user id of their handler. */
  public Map<String, Integer> openCasesByHandler(String courtCode) {
    Map<String, Integer> load = new HashMap<>();
    jdbc.sql(
            "select handler, count(*) as open_cases from casefile_case"
                + " where court_code = ? and status = 'OPEN' and handler is not null group by handler")
        .param(courtCode)
        .query(row -> {
          load.put(row.getString("handler"), row.getInt("open_cases"));
        });
    return load;
  }

  /** Newest cases first; ids grow with time, so a page begins below the last id of the page before. */
  public List<CaseSummary> newest(List<String> courtCodes, Optional<String> beforeId, int limit) {
    return summaries(
        jdbc.sql(SUMMARY + " where c.court_code in (:courts) and c.id < :before order by c.id desc limit :limit")
            .param("courts", courtCodes)
            .param("before", beforeId.orElse("g"))
            .param("limit", limit));
  }

  /** Newest cases whose number contains the text or one of whose parties is named exactly so. */
  public List<CaseSummary> search(List<String> courtCodes, String text, int limit) {
    return summaries(
        jdbc.sql(
                SUMMARY
                    + """
                     where c.court_code in (:courts)
                      and (c.case_no like :part or c.application_no like :part
                        or exists (select 1 from casefile_party n where n.case_id = c.id and n.name = :text))
                    order by c.id desc limit :limit
                    """)
            .param("courts", courtCodes)
            .param("part", "%" + text.replace("%", "").replace("_", "") + "%")
            .param("text", text)
            .param("limit", limit));
  }

  /** The lines, and in one more query the names of all their parties. */
  private List<CaseSummary> summaries(JdbcClient.StatementSpec lines) {
    List<CaseSummary> found = lines.query(CaseStore::summary).list();
    Map<String, List<PartyName>> names = parties.namesOf(found.stream().map(CaseSummary::id).toList());
    return found.stream().map(line -> line.with(names.getOrDefault(line.id(), List.of()))).toList();
  }

  private static CaseSummary summary(ResultSet row, int n) throws SQLException {
    Money claimed =
        new Money(row.getLong("principal_fen")).plus(new Money(row.getLong("general_interest_fen"))).plus(new Money(row.getLong("costs_fen")));
    return new CaseSummary(
        row.getString("id"),
        row.getString("shown_no"),
        row.getString("court_code"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("cause"),
        List.of(),
        claimed,
        Columns.day(row, "received_on").orElseThrow(),
        Columns.day(row, "filed_on"),
        Columns.text(row, "handler"));
  }

  private static CaseFile read(ResultSet row, List<Party> parties) throws SQLException {
    return new CaseFile(
        row.getString("id"),
        row.getString("application_no"),
        Columns.text(row, "case_no").map(CaseNumber::parse),
        row.getString("court_code"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("cause"),
        basis(row),
        claim(row),
        parties,
        row.getBoolean("preserved"),
        row.getBoolean("livelihood"),
        row.getBoolean("out_of_time"),
        Columns.day(row, "received_on").orElseThrow(),
        Columns.day(row, "filed_on"),
        triage(row),
        Columns.text(row, "handler"),
        Columns.text(row, "closing_mode").map(ClosingMode::valueOf),
        Columns.day(row, "closed_on"));
  }

  private static EnforcementBasis basis(ResultSet row) throws SQLException {
    return new EnforcementBasis(
        BasisKind.valueOf(row.getString("basis_kind")),
        row.getString("basis_no"),
        row.getString("issuing_body"),
        Columns.day(row, "effective_on").orElseThrow(),
        Columns.day(row, "performance_due_on").orElseThrow());
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        new Money(row.getLong("principal_fen")),
        new Money(row.getLong("general_interest_fen")),
        new Money(row.getLong("costs_fen")),
        new InterestTerms(row.getBigDecimal("annual_rate_percent"), Columns.day(row, "interest_from")));
  }

  private static Optional<Triage> triage(ResultSet row) throws SQLException {
    Optional<String> track = Columns.text(row, "track");
    return track.isEmpty()
        ? Optional.empty()
        : Optional.of(new Triage(Track.valueOf(track.get()), row.getString("team"), row.getString("triage_reason")));
  }
}
