package org.zhiheng.entrustment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.calendar.LegalClocks;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.document.Audience;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.DocumentOrder;
import org.zhiheng.document.Documents;
import org.zhiheng.entrustment.MatterContent.Person;
import org.zhiheng.entrustment.MatterContent.Target;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.entrustment.persistence.SerialStore;
import org.zhiheng.money.Money;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.reference.Court;

/** Opens matters (起草委托): checks what is asked, numbers it, copies what the other court must know, writes the letter. */
@Component
class Drafts {

  private static final int REQUIREMENT_LENGTH = 1000;

  private final EntrustedItems items;
  private final CrossDistrict crossDistrict;
  private final TimeLimits limits;
  private final LegalClocks clocks;
  private final CourtsHere courts;
  private final CaseFiles cases;
  private final MatterTargets targets;
  private final Documents documents;
  private final MatterStore matters;
  private final SerialStore serials;
  private final MatterPapers papers;
  private final MatterLog log;
  private final EntrustmentProcess process;
  private final CurrentUser user;
  private final Clock clock;

  Drafts(
      EntrustedItems items,
      CrossDistrict crossDistrict,
      TimeLimits limits,
      LegalClocks clocks,
      CourtsHere courts,
      CaseFiles cases,
      MatterTargets targets,
      Documents documents,
      MatterStore matters,
      SerialStore serials,
      MatterPapers papers,
      MatterLog log,
      EntrustmentProcess process,
      CurrentUser user,
      Clock clock) {
    this.items = items;
    this.crossDistrict = crossDistrict;
    this.limits = limits;
    this.clocks = clocks;
    this.courts = courts;
    this.cases = cases;
    this.targets = targets;
    this.documents = documents;
    this.matters = matters;
    this.serials = serials;
    this.papers = papers;
    this.log = log;
    this.process = process;
    this.user = user;
    this.clock = clock;
  }

  EntrustedMatter open(MatterDraft draft) {
    // One decision after the other: each is measured by what the earlier ones left (R2.17, S5.16).
    cases.hold(draft.caseId());
    CaseFile file = cases.byId(draft.caseId());
    EntrustedItem item = items.byCode(draft.item());
    Court entrusted = courts.byCode(draft.entrustedCourt());
    requireOpen(draft, file);
    requireAllowed(draft, file, entrusted);
    requireText(draft.requirement());
    Optional<Target> target = targets.of(draft, item);
    EntrustedMatter matter = matter(draft, file, target.flatMap(Target::ceiling));
    MatterContent content = new MatterContent(draft.requirement().strip(), debtors(file), target);
    matters.insert(matter, content, draft.overrideReason());
    targets.leavesPlan(matter, item);
    papers.copy(matter, draft.documentIds(), MatterDocument.Kind.MATERIAL);
    log.began(matter);
    matters.letter(matter.id(), letter(matter, item, content, entrusted));
    EntrustedMatter written = matters.find(matter.id()).orElseThrow();
    process.start(written);
    return written;
  }

  /** A seal that stands when its case is closed is still to be lifted; the court itself sees to that. */
  private void requireOpen(MatterDraft draft, CaseFile file) {
    boolean liftsAfterwards = user.isSystem() && draft.measureId().isPresent();
    if (file.status() != CaseStatus.OPEN && !liftsAfterwards) {
      throw BusinessException.conflict("CASE_NOT_OPEN", "案件当前为“" + file.status().label() + "”，不能委托事项");
    }
  }

  private void requireAllowed(MatterDraft draft, CaseFile file, Court entrusted) {
    if (entrusted.code().equals(file.courtCode())) {
      throw wrong("court", entrusted.name(), "S5.20", "受托法院不能是本院");
    }
    CrossDistrict.Route route = crossDistrict.between(file.courtCode(), entrusted.code());
    if (!route.entrust() && draft.overrideReason().filter(reason -> !reason.isBlank()).isEmpty()) {
      throw BusinessException.conflict(
          "GO_ONESELF",
          "按跨区委托规则应自行办理：" + route.note() + "。确需委托的，请填写理由",
          new FieldProblem("overrideReason", "", "S5.20", route.fromZone() + "至" + route.toZone() + "：" + route.note()));
    }
    if (matters.hasOpenTwin(file.id(), draft.item(), entrusted.code(), draft.assetId().or(draft::measureId))) {
      throw BusinessException.conflict("ENTRUSTMENT_DUPLICATE", "同一事项已委托" + entrusted.name() + "办理，尚未办结");
    }
  }

  private static void requireText(String requirement) {
    if (requirement.isBlank() || requirement.length() > REQUIREMENT_LENGTH) {
      throw wrong("requirement", "", "R6.10", "请写明委托要求，不超过 " + REQUIREMENT_LENGTH + " 个字");
    }
  }

  static BusinessException wrong(String field, String value, String rule, String message) {
    return BusinessException.invalid("ENTRUSTMENT_INVALID", message, new FieldProblem(field, value, rule, message));
  }

  private EntrustedMatter matter(MatterDraft draft, CaseFile file, Optional<Money> ceiling) {
    return new EntrustedMatter(
        Ids.next(),
        number(file.courtCode()),
        Optional.of(file.id()),
        file.caseNo(),
        file.courtCode(),
        draft.entrustedCourt(),
        draft.item(),
        draft.urgent(),
        draft.complex(),
        MatterStatus.DRAFT,
        limits.clock(draft.urgent(), draft.complex()),
        draft.assetId(),
        draft.measureId(),
        ceiling,
        Optional.empty(),
        Optional.empty(),
        draft.tripId(),
        user.id(),
        Optional.empty(),
        MatterTimes.drafted(clock.instant()),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        false);
  }

  /** 浙0802委2026-1: the court's letters as in its case numbers, year, running number. */
  private String number(String courtCode) {
    int year = LocalDate.now(clock).getYear();
    return courts.byCode(courtCode).caseCode() + "委" + year + "-" + serials.next(courtCode, year);
  }

  private static List<Person> debtors(CaseFile file) {
    return file.debtors().stream().map(party -> new Person(party.name(), party.idNumber())).toList();
  }

  private static String subject(Target target) {
    String limit = target.ceiling().map(most -> "，以 " + most.format() + " 为限").orElse("");
    return target.kind() + "，" + target.description() + "，" + target.identifier() + limit;
  }

  private String letter(EntrustedMatter matter, EntrustedItem item, MatterContent content, Court entrusted) {
    String subject = content.target().map(Drafts::subject).orElse("");
    Map<String, Object> fields =
        DocumentFields.entrustment(
            entrusted.name(),
            matter.matterNo(),
            item.name(),
            subject,
            content.requirement(),
            clocks.byId(matter.clock()).period().toString());
    return documents.prepare(
        new DocumentOrder(matter.caseId().orElseThrow(), List.of(DocumentKind.ENTRUSTMENT_LETTER), Audience.AGENCY, fields));
  }
}
