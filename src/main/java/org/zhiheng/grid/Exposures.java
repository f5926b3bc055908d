package org.zhiheng.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.Party;
import org.zhiheng.notification.ChannelAnsweredLate;
import org.zhiheng.notification.Publication;
import org.zhiheng.notification.PublicationOrder;
import org.zhiheng.notification.PublicityChannel;
import org.zhiheng.notification.PublicityChannels;
import org.zhiheng.notification.Publicity;
import org.zhiheng.platform.engine.Decisions;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.reference.Cause;
import org.zhiheng.reference.Causes;
import org.zhiheng.reference.ResidentId;

/**
 * Exposure in public and its withdrawal (曝光与撤回, S1.35, S1.36). It rests on a decision in the dossier; the table
 * {@code exposure-gate} says which cases never go public. When the debt is cleared everything comes down by itself.
 */
@Service
@Transactional
public class Exposures {

  private static final String GATE = "exposure-gate";
  private static final int OF_AGE = 18;
  private static final Set<DocumentCategory> DECISIONS =
      Set.of(DocumentCategory.RULING, DocumentCategory.ORDER, DocumentCategory.APPROVAL);

  private final Publicity publicity;
  private final PublicityChannels channels;
  private final CaseFiles cases;
  private final Dossier dossier;
  private final Causes causes;
  private final Decisions decisions;
  private final GridDirectory directory;
  private final GridProcess process;
  private final CourtAccess access;
  private final Clock clock;

  Exposures(
      Publicity publicity,
      PublicityChannels channels,
      CaseFiles cases,
      Dossier dossier,
      Causes causes,
      Decisions decisions,
      GridDirectory directory,
      GridProcess process,
      CourtAccess access,
      Clock clock) {
    this.publicity = publicity;
    this.channels = channels;
    this.cases = cases;
    this.dossier = dossier;
    this.causes = causes;
    this.decisions = decisions;
    this.directory = directory;
    this.process = process;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Publishes to all channels of the order.
   *
   * @throws BusinessException {@code EXPOSURE_REFUSED} with the reason of the table; {@code DECISION_REQUIRED};
   *     {@code PUBLICATION_INVALID}; {@code VILLAGE_UNKNOWN}
   */
  public Publication publish(String caseId, ExposureOrder order) {
    CaseFile file = GridTasks.openCase(cases, access, caseId);
    requireAllowed(file);
    requireDecision(caseId, order.decisionId());
    Publication publication =
        publicity.prepare(
            new PublicationOrder(caseId, order.decisionId(), order.title(), order.text(), order.channels(), village(file, order.village())));
    process.startExposure(publication, file.courtCode(), file.caseNo());
    return publication;
  }

  /** The village chosen, or the only one the debtors' addresses name: a post in the wrong village's group cannot be unread. */
  private String village(CaseFile file, String chosen) {
    if (!chosen.isBlank()) {
      return directory.byVillage(chosen).village().code();
    }
    return villageOf(file.debtors(), file.courtCode()).map(Village::code).orElse("");
  }

  /** The village the debtors live in; empty if their addresses name none, or more than one. */
  @Transactional(readOnly = true)
  public Optional<Village> villageOf(List<Party> debtors, String courtCode) {
    List<Village> villages =
        debtors.stream()
            .flatMap(debtor -> debtor.address().flatMap(address -> directory.lyingIn(address, courtCode)).stream())
            .map(Grid::village)
            .distinct()
            .toList();
    return villages.size() == 1 ? Optional.of(villages.get(0)) : Optional.empty();
  }

  private void requireAllowed(CaseFile file) {
    Map<String, Object> row =
        decisions.single(GATE, Map.of("minor", file.debtors().stream().anyMatch(this::isMinor), "causeSection", section(file)));
    if (!Boolean.TRUE.equals(row.get("allowed"))) {
      throw BusinessException.conflict("EXPOSURE_REFUSED", String.valueOf(row.get("reason")));
    }
  }

  private boolean isMinor(Party debtor) {
    LocalDate today = LocalDate.now(clock);
    return debtor.isNaturalPerson()
        && debtor.idNumber().map(number -> ResidentId.parse(number, today).birthDate().plusYears(OF_AGE).isAfter(today)).orElse(false);
  }

  private String section(CaseFile file) {
    return causes.findByName(file.cause()).map(Cause::section).orElse("其他");
  }

  private void requireDecision(String caseId, String decisionId) {
    boolean there = decisionsOf(caseId).stream().anyMatch(entry -> entry.id().equals(decisionId));
    if (!there) {
      String message = "曝光须以卷宗中的决定书、裁定书等为依据，请先入卷再选择";
      throw BusinessException.invalid("DECISION_REQUIRED", message, new FieldProblem("decisionId", decisionId, "S1.35", message));
    }
  }

  /** Codes of all channels there are. */
  public List<String> channels() {
    return channels.all().stream().map(PublicityChannel::code).toList();
  }

  /** Documents of the dossier an exposure may rest on. */
  @Transactional(readOnly = true)
  public List<DossierEntry> decisionsOf(String caseId) {
    return dossier.entries(caseId).stream()
        .filter(entry -> DECISIONS.contains(entry.category()) || entry.title().contains("决定"))
        .toList();
  }

  /** Publications of a case; the caller has checked the court. */
  @Transactional(readOnly = true)
  public List<Publication> ofCase(String caseId) {
    return publicity.ofCase(caseId);
  }

  /** A judge takes a publication down. */
  public void withdraw(String exposureId, String reason) {
    Publication publication = publicity.byId(exposureId);
    CaseFile file = cases.byId(publication.caseId());
    access.require(file.courtCode());
    String kept = Words.withoutNumbers("reason", "撤回理由", Words.required("reason", "撤回理由", reason, Words.SHORT));
    withdraw(publication, file.caseNo(), kept);
  }

  /** Takes down whatever the case has in public. */
  public void withdrawAll(String caseId, String caseNo, String reason) {
    publicity.ofCase(caseId).forEach(publication -> withdraw(publication, caseNo, reason));
  }

  /** A channel that nobody waited for any more has said what it did: its run follows, or starts anew to take the post down. */
  @EventListener
  public void on(ChannelAnsweredLate answer) {
    switch (answer.kind()) {
      case PUBLISHED -> process.channelPublished(answer.deliveryId());
      case TAKEN_DOWN -> process.channelTookDown(answer.deliveryId());
      case REAPPEARED -> takeDownAgain(answer);
    }
  }

  private void takeDownAgain(ChannelAnsweredLate answer) {
    Publication publication = publicity.byId(answer.publicationId());
    CaseFile file = cases.byId(publication.caseId());
    process.startTakingDown(publication, answer.deliveryId(), file.courtCode(), file.caseNo());
  }

  private void withdraw(Publication publication, String caseNo, String reason) {
    if (publicity.orderWithdrawal(publication.id(), reason)) {
      process.exposureWithdrawn(publication, caseNo);
    }
  }
}
