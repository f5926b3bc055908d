package org.zhiheng.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.casefile.persistence.ImportStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Takes in the table a filing window exports (批量导入). Each row is a transaction of its own: good rows are taken in once
 * whatever is wrong with others, and a row that came before creates nothing.
 */
@Service
public class ApplicationImports {

  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_ROWS = 2000;

  private final CaseFiles cases;
  private final ImportStore imports;
  private final TransactionTemplate transaction;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  ApplicationImports(
      CaseFiles cases,
      ImportStore imports,
      PlatformTransactionManager transactions,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.cases = cases;
    this.imports = imports;
    this.transaction = new TransactionTemplate(transactions);
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes in all good rows of a file.
   *
   * @throws BusinessException {@code TABLE_UNREADABLE}, {@code TABLE_INVALID}, {@code TABLE_TOO_LONG}: nothing was taken in
   */
  public ImportReport importFile(String fileName, byte[] content) {
    if (content.length > MOST_BYTES) {
      throw BusinessException.invalid("TABLE_TOO_LONG", "文件不得超过 10 MB");
    }
    ApplicationTable table = ApplicationTable.of(TableFile.lines(content, MOST_ROWS), MOST_ROWS);
    Tally tally = new Tally();
    table.rows().forEach(row -> take(row, tally));
    return store(fileName, content, table, tally);
  }

  private void take(ApplicationTable.Row row, Tally tally) {
    try {
      boolean repeated = Boolean.TRUE.equals(transaction.execute(status -> cases.take(row.form()).repeated()));
      tally.count(repeated);
    } catch (BusinessException e) {
      tally.reject(row, e);
    } catch (DataIntegrityViolationException e) {
      tally.reject(row, BusinessException.conflict("APPLICATION_DUPLICATE", "同一申请正由他人登记，请稍后重新导入本行"));
    }
  }

  private ImportReport store(String fileName, byte[] content, ApplicationTable table, Tally tally) {
    ImportReport report =
        new ImportReport(
            Ids.next(),
            shortened(fileName),
            Sm3.hex(content),
            clock.instant(),
            table.rows().size(),
            tally.created,
            tally.repeated,
            tally.rejected,
            tally.problems);
    transaction.executeWithoutResult(status -> {
      imports.add(report, user.id());
      audit.record(
          "APPLICATIONS_IMPORTED",
          "casefile_import",
          report.id(),
          Map.of(),
          Map.of("sm3", report.sm3(), "rows", report.rows(), "created", report.created(), "rejected", report.rejected()));
    });
    return report;
  }

  private static String shortened(String name) {
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }

  /** A report, for whoever sent the file; {@code IMPORT_UNKNOWN} to everybody else. */
  @Transactional(readOnly = true)
  public ImportReport report(String importId) {
    return imports.byId(importId, user.id())
        .orElseThrow(() -> BusinessException.notFound("IMPORT_UNKNOWN", "没有找到该导入报告"));
  }

  /** Counts while rows are taken in. */
  private static final class Tally {

    private final List<ImportReport.RowProblem> problems = new ArrayList<>();
    private int created;
    private int repeated;
    private int rejected;

    void count(boolean again) {
      if (again) {
        repeated++;
      } else {
        created++;
      }
    }

    void reject(ApplicationTable.Row row, BusinessException e) {
      rejected++;
      if (e.fields().isEmpty()) {
        problems.add(new ImportReport.RowProblem(row.number(), "", "", e.code(), e.getMessage()));
      }
      e.fields().forEach(field -> problems.add(problem(row, field)));
    }

    private static ImportReport.RowProblem problem(ApplicationTable.Row row, FieldProblem field) {
      String column = ApplicationColumns.byPath(field.field()).map(ApplicationColumns::heading).orElse("");
      return new ImportReport.RowProblem(row.number(), column, field.value(), field.rule(), field.message());
    }
  }
}
