package org.zhiheng.property;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.Courts;

/**
 * Property entered by hand (人工登记财产). What a unit told on paper, the field team found or the applicant named is controlled like
 * the findings of a survey, and rests on a paper of the dossier.
 */
@Component
class EnteredAssets {

  private static final String RULE = "人工登记财产";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 500;

  private final AssetMerging merging;
  private final Dossier dossier;
  private final Courts courts;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EnteredAssets(
      AssetMerging merging, Dossier dossier, Courts courts, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.merging = merging;
    this.dossier = dossier;
    this.courts = courts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Enters it.
   *
   * @return whether the case did not know of it before
   * @throws BusinessException conflict if the case is not open; invalid, naming the field
   */
  boolean enter(CaseFile file, AssetEntry entry) {
    if (file.status() != CaseStatus.OPEN) {
      throw BusinessException.conflict("CASE_STATUS", "案件" + file.caseNo() + "处于“" + file.status().label() + "”，不能登记财产");
    }
    SurveyReply.Item item = item(file, entry);
    int found = merging.take(file, List.of(new AssetMerging.Report(source(file, entry.documentId()), List.of(item)))).found();
    audit.record(
        "ASSET_ENTERED", "casefile_case", file.id(), Map.of(),
        Map.of("kind", entry.kind().name(), "document", entry.documentId(), "found", found));
    if (found > 0) {
      events.publishEvent(new AssetsReported(file.id(), found));
    }
    return found > 0;
  }

  private SurveyReply.Item item(CaseFile file, AssetEntry entry) {
    requirePaper(file.id(), entry.documentId());
    String identifier = text("identifier", "财产编号", entry.identifier(), LONGEST_NAME);
    if (identifier.isEmpty()) {
      throw invalid("identifier", "", "请填写财产编号（账号、权证号、车牌号等）");
    }
    if (entry.value().filter(Money::isNegative).isPresent()) {
      throw invalid("amount", entry.value().map(Money::format).orElse(""), "金额不能为负数");
    }
    String encumbrance = text("encumbrance", "权利负担", entry.encumbrance(), LONGEST_TEXT);
    return new SurveyReply.Item(
        entry.kind(),
        identifier,
        text("institution", "登记或开户机构", entry.institution(), LONGEST_NAME),
        text("description", "财产情况", entry.description(), LONGEST_TEXT),
        entry.value(),
        encumbrance.isEmpty() ? List.of() : List.of(encumbrance),
        Optional.empty(),
        debtor(file, entry));
  }

  private void requirePaper(String caseId, String documentId) {
    if (dossier.entries(caseId).stream().noneMatch(paper -> paper.id().equals(documentId))) {
      throw invalid("documentId", documentId, "请选择卷宗中载明该财产的材料");
    }
  }

  private static Optional<String> debtor(CaseFile file, AssetEntry entry) {
    Optional<String> named = entry.debtorId().filter(id -> !id.isBlank());
    boolean known = named.map(id -> file.debtors().stream().anyMatch(debtor -> debtor.id().equals(id))).orElse(file.debtors().size() == 1);
    if (!known) {
      throw invalid("debtorId", named.orElse(""), "请选择财产属于哪一名被执行人");
    }
    return named;
  }

  /** The court itself is the source, and the paper stands where else the unit's request does. */
  private AssetSource source(CaseFile file, String documentId) {
    String name = courts.byCode(file.courtCode()).name() + "（人工登记）";
    return new AssetSource(file.courtCode(), name, documentId, clock.instant());
  }

  private static String text(String field, String label, String value, int most) {
    String text = value.strip();
    if (text.length() > most) {
      throw invalid(field, "", label + "最多 " + most + " 个字");
    }
    return text;
  }

  private static BusinessException invalid(String field, String value, String message) {
    return BusinessException.invalid("ASSET_INVALID", message, new FieldProblem(field, value, RULE, message));
  }
}
