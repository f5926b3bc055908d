package org.zhiheng.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.notification.ChannelAnsweredLate.Kind;
import org.zhiheng.notification.persistence.PublicityStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Publications on several channels (信息发布): one order, a delivery with its own state on each channel, and a withdrawal that
 * reaches every channel the original reached. Whoever may publish and withdraw is decided by the caller.
 */
@Service
@Transactional
public class Publicity {

  private static final String PUBLICATION = "notification_publication";
  private static final String DELIVERY = "notification_channel_delivery";
  private static final int LONGEST_FAILURE = 200;

  private final PublicityStore store;
  private final PublicityChannels channels;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publicity(
      PublicityStore store,
      PublicityChannels channels,
      CurrentUser user,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.channels = channels;
    this.user = user;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Prepares a publication; the external tasks of its deliveries carry it to the channels.
   *
   * @throws BusinessException {@code PUBLICATION_INVALID} naming the wrong field; {@code CHANNEL_UNKNOWN}
   */
  public Publication prepare(PublicationOrder order) {
    check(order);
    String id = Ids.next();
    List<ChannelDelivery> deliveries = order.channels().stream().distinct().map(code -> delivery(id, order, code)).toList();
    Publication publication =
        new Publication(
            id, order.caseId(), order.decisionId(), order.title().strip(), order.text().strip(), user.id(), clock.instant(),
            Optional.empty(), Optional.empty(), deliveries);
    store.insert(publication);
    audit.record(
        "PUBLICATION_ORDERED", PUBLICATION, id, Map.of(),
        Map.of("case", order.caseId(), "decision", order.decisionId(), "channels", String.join(" ", order.channels())));
    return publication;
  }

  private static void check(PublicationOrder order) {
    require(!order.title().isBlank() && order.title().length() <= 100, "title", order.title(), "请填写标题，不超过 100 字");
    require(!order.text().isBlank() && order.text().length() <= 1500, "text", "", "请填写发布内容，不超过 1500 字");
    require(!order.channels().isEmpty(), "channels", "", "请至少选择一个发布渠道");
    require(
        !PersonalNumbers.in(order.title() + " " + order.text()), "text", "****",
        "公开的内容中不得有证件号码、手机号或账号");
  }

  private static void require(boolean holds, String field, String value, String message) {
    if (!holds) {
      throw BusinessException.invalid("PUBLICATION_INVALID", message, new FieldProblem(field, value, "S1.35", message));
    }
  }

  private ChannelDelivery delivery(String publicationId, PublicationOrder order, String code) {
    boolean perVillage = channels.byCode(code).perVillage();
    require(!perVillage || !order.village().isBlank(), "village", "", "发布到网格微信群的，请选择村（社区）");
    return new ChannelDelivery(
        Ids.next(), publicationId, code, perVillage ? order.village() : "", ChannelStatus.ORDERED,
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The publication, or {@code notFound} ({@code PUBLICATION_UNKNOWN}). */
  @Transactional(readOnly = true)
  public Publication byId(String publicationId) {
    return store.find(publicationId).orElseThrow(() -> BusinessException.notFound("PUBLICATION_UNKNOWN", "没有找到该发布记录"));
  }

  /** Publications of a case, oldest first; two queries. */
  @Transactional(readOnly = true)
  public List<Publication> ofCase(String caseId) {
    return store.ofCase(caseId);
  }

  /** One delivery, or {@code notFound} ({@code DELIVERY_UNKNOWN}). */
  @Transactional(readOnly = true)
  public ChannelDelivery delivery(String deliveryId) {
    return store.delivery(deliveryId).orElseThrow(() -> BusinessException.notFound("DELIVERY_UNKNOWN", "没有找到该渠道投放"));
  }

  /** The channel has published it; a second answer changes nothing. */
  public void published(String deliveryId, String externalNo, Optional<Instant> at) {
    if (store.published(deliveryId, externalNo, at.orElseGet(clock::instant))) {
      record("CHANNEL_PUBLISHED", deliveryId, Map.of("no", externalNo));
    }
  }

  /**
   * The channel says after its time that it has published. What was given up or taken down before stands there all the same and
   * comes down again; a post whose number is known has been told of before.
   */
  public void publishedLate(ChannelDelivery known, String externalNo, Optional<Instant> at) {
    store.hold(known.publicationId());
    ChannelDelivery delivery = delivery(known.id());
    if (delivery.externalNo().filter(externalNo::equals).isPresent()) {
      return;
    }
    boolean over = delivery.status().isOver();
    boolean awaited = store.published(delivery.id(), externalNo, at.orElseGet(clock::instant));
    if (!awaited) {
      store.publishedAfterAll(delivery.id(), externalNo, at.orElseGet(clock::instant));
    }
    record("CHANNEL_PUBLISHED_LATE", delivery.id(), Map.of("no", externalNo, "was", delivery.status().name()));
    if (awaited || over) {
      tell(delivery, over ? Kind.REAPPEARED : Kind.PUBLISHED);
    }
  }

  /** The channel says after its time that it has taken the post down. */
  public void withdrawnLate(ChannelDelivery known, Optional<Instant> at) {
    store.hold(known.publicationId());
    if (store.withdrawn(known.id(), at.orElseGet(clock::instant))) {
      record("CHANNEL_WITHDRAWN", known.id(), Map.of("late", true));
      tell(known, Kind.TAKEN_DOWN);
    }
  }

  private void tell(ChannelDelivery delivery, Kind kind) {
    events.publishEvent(new ChannelAnsweredLate(delivery.publicationId(), delivery.id(), kind));
  }

  /** The channel has it in hand to publish; what it objected to an earlier time says nothing about this one. */
  public void handedOut(String deliveryId) {
    store.handedOut(deliveryId);
  }

  /** Whether it may stand there although the channel has not said so: it was asked, and neither published nor refused. */
  @Transactional(readOnly = true)
  public boolean maybePublished(String deliveryId) {
    return delivery(deliveryId).status() == ChannelStatus.ORDERED;
  }

  /** The channel objects to what it was asked for. */
  public void refused(String deliveryId, String reason) {
    String kept = PersonalNumbers.hide(reason);
    store.refused(deliveryId, kept.substring(0, Math.min(LONGEST_FAILURE, kept.length())));
    record("CHANNEL_REFUSED", deliveryId, Map.of());
  }

  /** It never appeared there and is not to appear any more. */
  public void abandon(String deliveryId) {
    store.abandon(deliveryId);
    record("CHANNEL_ABANDONED", deliveryId, Map.of());
  }

  /**
   * Orders the publication to come down everywhere, once; false if it was ordered before. Holds the publication until the
   * transaction ends, so that a channel that publishes meanwhile learns of it.
   */
  public boolean orderWithdrawal(String publicationId, String reason) {
    store.hold(publicationId);
    if (byId(publicationId).isWithdrawn()) {
      return false;
    }
    store.withdraw(publicationId, reason, user.id(), clock.instant());
    audit.record("PUBLICATION_WITHDRAWN", PUBLICATION, publicationId, Map.of(), Map.of());
    return true;
  }

  /** Whether it must come down; holds the publication until the transaction ends, like {@link #orderWithdrawal}. */
  public boolean isWithdrawalOrdered(String publicationId) {
    store.hold(publicationId);
    return byId(publicationId).isWithdrawn();
  }

  /** The delivery is on its way down. */
  public void takingDown(String deliveryId) {
    store.takingDown(deliveryId);
  }

  /** The channel has taken it down; a second answer changes nothing. */
  public void withdrawn(String deliveryId, Optional<Instant> at) {
    if (store.withdrawn(deliveryId, at.orElseGet(clock::instant))) {
      record("CHANNEL_WITHDRAWN", deliveryId, Map.of());
    }
  }

  private void record(String action, String deliveryId, Map<String, ?> after) {
    audit.record(action, DELIVERY, deliveryId, Map.of(), after);
  }
}
