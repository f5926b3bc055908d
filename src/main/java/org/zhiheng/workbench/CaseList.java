package org.zhiheng.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.CaseSummary;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.reference.Courts;

/** The list of cases a member of staff may see (案件列表). */
@Service
public class CaseList {

  /** A page shows no more; whoever looks for one case types more of its number. */
  public static final int MOST = 50;

  private final CaseFiles cases;
  private final Courts courts;
  private final Names names;
  private final CurrentUser user;

  CaseList(CaseFiles cases, Courts courts, Names names, CurrentUser user) {
    this.cases = cases;
    this.courts = courts;
    this.names = names;
    this.user = user;
  }

  /** One line of the list, ready to be shown. */
  public record Line(
      String id,
      String caseNo,
      String court,
      String status,
      boolean open,
      String cause,
      String applicants,
      String debtors,
      String claimed,
      String filedOn,
      String handler) {}

  /** Newest cases of the user's courts that match; all of them for an empty text. */
  public List<Line> find(String text) {
    List<String> codes = List.copyOf(user.courts());
    List<CaseSummary> found =
        text.isEmpty() ? cases.newest(codes, Optional.empty(), MOST) : cases.search(codes, text, MOST);
    Names.Book book = names.book();
    return found.stream().map(summary -> line(summary, book)).toList();
  }

  private Line line(CaseSummary summary, Names.Book book) {
    return new Line(
        summary.id(),
        summary.caseNo(),
        courts.byCode(summary.courtCode()).name(),
        summary.status().label(),
        summary.status() == CaseStatus.OPEN,
        summary.cause(),
        summary.applicants(),
        summary.debtors(),
        summary.claimed().format(),
        summary.filedOn().map(LocalDate::toString).orElse("—"),
        summary.handler().map(book::of).orElse("—"));
  }
}
