package org.zhiheng.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.BasisKind;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.Deduction;
import org.zhiheng.casefile.ExcludedGround;
import org.zhiheng.casefile.Extension;
import org.zhiheng.casefile.FiledCase;
import org.zhiheng.platform.crypto.FieldCipher;

/** Rows of excluded time and extensions (期限扣除、延长表). Reasons are encrypted on the way in and clear on the way out. */
@Repository
public class PeriodStore {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  PeriodStore(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** In the order in which they began. */
  public List<Deduction> deductions(String caseId) {
    return jdbc.sql("select id, ground, from_day, to_day from casefile_deduction where case_id = ? order by from_day, id")
        .param(caseId)
        .query(PeriodStore::deduction)
        .list();
  }

  /** The same of many cases, by case id. */
  public Map<String, List<Deduction>> deductionsOf(Collection<String> caseIds) {
    return byCase("select * from casefile_deduction where case_id in (:ids) order by from_day, id", caseIds, PeriodStore::deduction);
  }

  /** The one that has not ended. */
  public Optional<Deduction> running(String caseId) {
    return jdbc.sql("select id, ground, from_day, to_day from casefile_deduction where case_id = ? and to_day is null")
        .param(caseId)
        .query(PeriodStore::deduction)
        .optional();
  }

  public void add(String caseId, Deduction deduction) {
    jdbc.sql("insert into casefile_deduction (id, case_id, ground, from_day) values (?, ?, ?, ?)")
        .params(deduction.id(), caseId, deduction.ground().name(), deduction.from())
        .update();
  }

  public void end(String deductionId, LocalDate to) {
    jdbc.sql("update casefile_deduction set to_day = ? where id = ?").params(to, deductionId).update();
  }

  /** Oldest first. */
  public List<Extension> extensions(String caseId) {
    return jdbc.sql("select * from casefile_extension where case_id = ? order by applied_on, id")
        .param(caseId)
        .query(this::extension)
        .list();
  }

  /** The same of many cases, by case id. */
  public Map<String, List<Extension>> extensionsOf(Collection<String> caseIds) {
    return byCase("select * from casefile_extension where case_id in (:ids) order by applied_on, id", caseIds, this::extension);
  }

  /** Those of the cases that are filed. */
  public List<FiledCase> filed(Collection<String> caseIds) {
    return jdbc.sql("select id, filed_on, basis_kind, status from casefile_case where id in (:ids) and filed_on is not null")
        .param("ids", caseIds)
        .query(PeriodStore::filedCase)
        .list();
  }

  private <T> Map<String, List<T>> byCase(String sql, Collection<String> caseIds, RowMapper<T> mapper) {
    Map<String, List<T>> found = new HashMap<>();
    jdbc.sql(sql)
        .param("ids", caseIds)
        .query(row -> {
          found.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>()).add(mapper.mapRow(row, 0));
        });
    return found;
  }

  /** The one the president has not decided. */
  public Optional<Extension> pendingExtension(String caseId) {
    return jdbc.sql("select * from casefile_extension where case_id = ? and approved is null")
        .param(caseId)
        .query(this::extension)
        .optional();
  }

  public void add(String caseId, Extension extension) {
    jdbc.sql("insert into casefile_extension (id, case_id, months, reason_sealed, applied_on, applied_by) values (?, ?, ?, ?, ?, ?)")
        .params(
            extension.id(),
            caseId,
            extension.months(),
            cipher.seal(extension.reason()),
            extension.appliedOn(),
            extension.appliedBy())
        .update();
  }

  public void decide(String extensionId, boolean approved, LocalDate on, String by) {
    jdbc.sql("update casefile_extension set approved = ?, decided_on = ?, decided_by = ? where id = ?")
        .params(approved, on, by, extensionId)
        .update();
  }

  private static FiledCase filedCase(ResultSet row, int n) throws SQLException {
    return new FiledCase(
        row.getString("id"),
        Columns.day(row, "filed_on").orElseThrow(),
        !BasisKind.valueOf(row.getString("basis_kind")).isLitigation(),
        CaseStatus.valueOf(row.getString("status")));
  }

  private static Deduction deduction(ResultSet row, int n) throws SQLException {
    return new Deduction(
        row.getString("id"),
        ExcludedGround.valueOf(row.getString("ground")),
        Columns.day(row, "from_day").orElseThrow(),
        Columns.day(row, "to_day"));
  }

  private Extension extension(ResultSet row, int n) throws SQLException {
    return new Extension(
        row.getString("id"),
        row.getInt("months"),
        cipher.open(row.getString("reason_sealed")),
        Columns.day(row, "applied_on").orElseThrow(),
        row.getString("applied_by"),
        Optional.ofNullable(row.getObject("approved", Boolean.class)),
        Columns.day(row, "decided_on"));
  }
}
