package org.zhiheng.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.PartyView;
import org.zhiheng.casefile.Volume;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.FieldErrand;
import org.zhiheng.property.PropertyAction;

/**
 * Puts the page of a case together (案件全景). Every context is asked once for all it knows of the case, so the number of
 * queries does not grow with the case. Reading is recorded, because the page shows personal data.
 */
@Service
public class Panoramas {

  private final CaseFiles cases;
  private final CaseLines caseLines;
  private final List<CaseOffers> elsewhere;
  private final PropertyLines property;
  private final ErrandLines errands;
  private final EntrustedLines entrusted;
  private final FundsLines funds;
  private final PaperLines papers;
  private final GridLines grid;
  private final Timeline timeline;
  private final Names names;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  Panoramas(
      CaseFiles cases,
      CaseLines caseLines,
      List<CaseOffers> elsewhere,
      PropertyLines property,
      ErrandLines errands,
      EntrustedLines entrusted,
      FundsLines funds,
      PaperLines papers,
      GridLines grid,
      Timeline timeline,
      Names names,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.cases = cases;
    this.caseLines = caseLines;
    this.elsewhere = List.copyOf(elsewhere);
    this.property = property;
    this.errands = errands;
    this.entrusted = entrusted;
    this.funds = funds;
    this.papers = papers;
    this.grid = grid;
    this.timeline = timeline;
    this.names = names;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The case as the current user may see it.
   *
   * @throws org.zhiheng.platform.problem.BusinessException not found, where the case is unknown or another court's
   */
  @Transactional
  public Panorama of(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    List<PartyView> parties = cases.partiesFor(caseId);
    boolean masked = parties.stream().anyMatch(PartyView::masked);
    recordReading(caseId, parties.size(), masked);
    return assemble(file, parties, masked);
  }

  /** How the case is called; the same refusals as {@link #of}, nothing personal read. */
  public String nameOf(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    return file.caseNo();
  }

  /** What was written in the tasks of a process, newest first, as far as the current user may read it; by the ids it holds. */
  public List<Panorama.Event> written(Collection<String> notes) {
    return timeline.written(notes, names.book());
  }

  private Panorama assemble(CaseFile file, List<PartyView> parties, boolean masked) {
    LocalDate today = LocalDate.now(clock);
    Names.Book book = names.book();
    List<ControlMeasure> measures = property.measuresOf(file.id());
    Optional<Panorama.Plan> plan = plan(file);
    List<Panorama.AssetLine> assets = property.assets(file.id(), measures, plan.isPresent());
    List<FieldErrand> asked = errands.ofCase(file.id());
    return new Panorama(
        caseLines.header(file, book, today),
        masked,
        property.secured(measures).format(),
        offers(file.id()),
        parties.stream().map(caseLines::party).toList(),
        caseLines.basis(file),
        caseLines.claim(file),
        caseLines.debt(file, today),
        property.surveys(file.id()),
        assets,
        plan,
        property.measures(file.id(), measures, today),
        errands.lines(asked, assets, book, today),
        entrusted.of(file.id()),
        funds.of(file.id(), parties),
        papers.documents(file.id()),
        papers.dossier(file.id(), book),
        upload(file),
        grid.of(file, book, today),
        timeline.of(file, measures, asked, book));
  }

  private Optional<Panorama.Plan> plan(CaseFile file) {
    return user.hasRole(Roles.JUDGE) && property.mayPlan(file.id()) ? Optional.of(property.plan(file.id())) : Optional.empty();
  }

  private List<Offer> offers(String caseId) {
    Stream<Offer> releases =
        property.actions(caseId).stream()
            .filter(action -> action == PropertyAction.RELEASE_ALL || action == PropertyAction.RELEASE_EXCESS)
            .map(action -> Offers.release(caseId, action));
    return Stream.concat(releases, elsewhere.stream().flatMap(source -> source.of(caseId).stream())).toList();
  }

  private Optional<Panorama.Upload> upload(CaseFile file) {
    boolean handles = List.of(Roles.CLERK, Roles.JUDGE, Roles.WINDOW, Roles.TEAM).stream().anyMatch(user::hasRole);
    if (!handles) {
      return Optional.empty();
    }
    return Optional.of(
        new Panorama.Upload("/api/cases/" + file.id() + "/dossier", UploadChoices.KINDS, UploadChoices.VOLUMES));
  }

  private void recordReading(String caseId, int parties, boolean masked) {
    audit.record("CASE_READ", "casefile_case", caseId, Map.of(), Map.of("parties", parties, "masked", masked));
  }

  /** What a member of staff may add to the dossier by hand; everything else is filed by the process it comes from. */
  private static final class UploadChoices {

    static final List<Panorama.Choice> KINDS =
        List.of(
                DocumentCategory.APPLICATION,
                DocumentCategory.SUPPLEMENT,
                DocumentCategory.AUTHORISATION,
                DocumentCategory.IDENTITY,
                DocumentCategory.PROPERTY_REPORT,
                DocumentCategory.SETTLEMENT,
                DocumentCategory.RECORD,
                DocumentCategory.DELIVERY_PROOF,
                DocumentCategory.PAYMENT,
                DocumentCategory.OTHER)
            .stream()
            .map(kind -> new Panorama.Choice(kind.name(), kind.label()))
            .toList();

    static final List<Panorama.Choice> VOLUMES =
        List.of(Volume.values()).stream().map(volume -> new Panorama.Choice(volume.name(), volume.label())).toList();

    private UploadChoices() {}
  }
}
