package org.zhiheng.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ClosingMode;

/** Orders the closing notice of a case (结案通知书) with the facts that belong to the way it was closed. */
@Service
@Transactional
public class ClosingNotices {

  private final Documents documents;
  private final CaseFiles caseFiles;
  private final Clock clock;

  ClosingNotices(Documents documents, CaseFiles caseFiles, Clock clock) {
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.clock = clock;
  }

  /**
   * Orders the notice.
   *
   * @param proposedMode name of the {@link ClosingMode} where the case is not closed yet; a closed case speaks for itself
   * @return documentSetId
   */
  public String prepare(String caseId, String proposedMode) {
    CaseFile file = caseFiles.byId(caseId);
    ClosingMode mode = file.closingMode().orElseGet(() -> proposed(proposedMode));
    LocalDate closedOn = file.closedOn().orElseGet(() -> LocalDate.now(clock));
    return documents.prepare(
        new DocumentOrder(
            caseId,
            List.of(DocumentKind.CLOSING_NOTICE),
            Audience.PARTIES,
            DocumentFields.closing(mode.label(), facts(mode), closedOn)));
  }

  private static ClosingMode proposed(String name) {
    return name.isEmpty() ? ClosingMode.PERFORMED : ClosingMode.valueOf(name);
  }

  private static String facts(ClosingMode mode) {
    return switch (mode) {
      case PERFORMED -> "生效法律文书确定的义务已经全部履行，申请执行费已经收取";
      case PROCEDURE_TERMINATED -> "经穷尽财产调查措施，未发现被执行人有可供执行的财产或者财产不能处置；发现财产的，可以申请恢复执行，不受申请执行时效的限制";
      case TERMINATED -> "本案出现依法应当终结执行的情形";
      case CANCELLED -> "本案依法应当销案";
      case NOT_ENFORCED -> "本院已经裁定不予执行";
      case APPLICATION_REJECTED -> "执行申请不符合法定条件，本院已经裁定驳回";
    };
  }
}
