package org.zhiheng.grid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** Reads what the grid knows of a case (案件网格协助), in as many queries as there are kinds of records. */
@Service
public class CaseGrids {

  private static final Set<String> ENFORCE = Set.of(Roles.JUDGE, Roles.CLERK, Roles.TEAM, Roles.DIRECTOR, Roles.PRESIDENT);

  private final GridTasks tasks;
  private final Clues clues;
  private final Outings outings;
  private final Helpers helpers;
  private final Exposures exposures;
  private final Photos photos;
  private final CaseFiles cases;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;

  CaseGrids(
      GridTasks tasks,
      Clues clues,
      Outings outings,
      Helpers helpers,
      Exposures exposures,
      Photos photos,
      CaseFiles cases,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit) {
    this.tasks = tasks;
    this.clues = clues;
    this.outings = outings;
    this.helpers = helpers;
    this.exposures = exposures;
    this.photos = photos;
    this.cases = cases;
    this.access = access;
    this.user = user;
    this.audit = audit;
  }

  /**
   * As the current user may see it; whereabouts, words and photos are for those who enforce. Reading is recorded.
   *
   * @throws BusinessException not found, where the case is another court's
   */
  @Transactional
  public CaseGrid of(String caseId) {
    access.require(cases.byId(caseId).courtCode());
    CaseGrid grid = read(caseId);
    if (!grid.isEmpty()) {
      audit.record("GRID_READ", "casefile_case", caseId, Map.of(), Map.of("clues", grid.clues().size(), "masked", !enforces()));
    }
    return enforces() ? grid : grid.hidden();
  }

  private CaseGrid read(String caseId) {
    List<GridTask> ordered = tasks.ofCase(caseId);
    List<Clue> told = clues.ofCase(caseId);
    List<Outing> made = outings.ofCase(caseId);
    List<String> owners =
        Stream.of(ordered.stream().map(GridTask::id), told.stream().map(Clue::id), made.stream().map(Outing::id))
            .flatMap(ids -> ids)
            .toList();
    return new CaseGrid(
        ordered, told, made, helpers.of(made.stream().map(Outing::id).toList()), exposures.ofCase(caseId), photos.of(owners),
        outings.advice(caseId));
  }

  private boolean enforces() {
    return ENFORCE.stream().anyMatch(user::hasRole);
  }

  /** A photo and its kind. */
  public record PhotoContent(String mediaType, byte[] bytes) {}

  /** One photo, for those of its court who enforce; reading it is recorded. */
  @Transactional
  public PhotoContent photo(String photoId) {
    Photo photo = photos.byId(photoId);
    access.require(photo.courtCode());
    if (!enforces()) {
      throw BusinessException.forbidden("FORBIDDEN", "您的角色无权查看现场照片");
    }
    audit.record("PHOTO_READ", "grid_photo", photoId, Map.of(), Map.of("sm3", photo.sm3()));
    return new PhotoContent(photo.mediaType(), photos.content(photo));
  }

  /** Photos of records that lie in no case yet. */
  @Transactional(readOnly = true)
  public List<Photo> photosOf(List<String> ownerIds) {
    return photos.of(ownerIds);
  }
}
