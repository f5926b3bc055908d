package org.zhiheng.grid;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.grid.persistence.HelperStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.reference.Courts;

/**
 * People of the community who take part in one outing (邀请协助, S1.40). An invitation is a random token of 128 bits of which only
 * the digest is kept; it opens that one outing for a short time and can be revoked. Whoever took part is on the record.
 */
@Service
@Transactional
public class Helpers {

  private static final String TABLE = "grid_helper";
  private static final int TOKEN_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final HelperStore store;
  private final Outings outings;
  private final Courts courts;
  private final GridSettings settings;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  Helpers(
      HelperStore store,
      Outings outings,
      Courts courts,
      GridSettings settings,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.outings = outings;
    this.courts = courts;
    this.settings = settings;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Invites somebody to an outing that is still to come.
   *
   * @return the token, told this once
   * @throws BusinessException {@code OUTING_RECORDED} when it is over
   */
  public String invite(String outingId, String name, HelperCapacity capacity) {
    Outing outing = outings.byId(outingId);
    access.require(outing.courtCode());
    if (outing.done().isPresent()) {
      throw BusinessException.conflict("OUTING_RECORDED", "该次外出已经结束，不能再邀请协助");
    }
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    Instant now = clock.instant();
    Instant end = (outing.startsAt().isAfter(now) ? outing.startsAt() : now).plus(settings.invitationDays(), ChronoUnit.DAYS);
    Helper helper =
        new Helper(
            Ids.next(), outingId, Words.required("name", "姓名", name, 40), capacity, user.id(), now, end, Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());
    store.insert(helper, digest(token));
    audit.record("HELPER_INVITED", TABLE, helper.id(), Map.of(), Map.of("outing", outingId, "capacity", capacity));
    return token;
  }

  private static String digest(String token) {
    return Sm3.hex(token.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes an invitation back; the page of the token is gone at once. */
  public void revoke(String helperId) {
    Helper helper = store.find(helperId).orElseThrow(Helpers::unknown);
    access.require(outings.byId(helper.outingId()).courtCode());
    store.revoked(helperId, clock.instant());
    audit.record("HELPER_REVOKED", TABLE, helperId, Map.of(), Map.of());
  }

  /** Helpers of outings, in the order they were invited. */
  @Transactional(readOnly = true)
  public List<Helper> of(List<String> outingIds) {
    return store.ofOutings(outingIds);
  }

  /** The one outing a token opens; {@code notFound} ({@code INVITATION_UNKNOWN}) if it is wrong, over or revoked. */
  public HelperSheet open(String token) {
    Helper helper = valid(token);
    if (helper.seenAt().isEmpty()) {
      store.seen(helper.id(), clock.instant());
      audit.record("HELPER_OPENED", TABLE, helper.id(), Map.of(), Map.of());
    }
    Outing outing = outings.byId(helper.outingId());
    return new HelperSheet(
        helper.name(), helper.capacity().label(), courts.byCode(outing.courtCode()).name(), outing.kind().label(),
        outing.startsAt(), outing.place(), outing.team(), helper.answer(), helper.remark());
  }

  /** The helper answers; a later answer replaces an earlier one. */
  public void answer(String token, HelperAnswer answer, String remark) {
    Helper helper = valid(token);
    store.answered(helper.id(), answer, Words.optional("remark", "备注", remark, Words.SHORT), clock.instant());
    audit.record("HELPER_ANSWERED", TABLE, helper.id(), Map.of(), Map.of("answer", answer));
  }

  private Helper valid(String token) {
    return store.byToken(digest(token))
        .filter(helper -> helper.revokedAt().isEmpty() && helper.expiresAt().isAfter(clock.instant()))
        .orElseThrow(Helpers::unknown);
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("INVITATION_UNKNOWN", "邀请不存在、已过期或者已撤销，请与邀请您的法院联系");
  }
}
