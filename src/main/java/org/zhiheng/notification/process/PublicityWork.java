package org.zhiheng.notification.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.notification.ChannelDelivery;
import org.zhiheng.notification.ChannelStatus;
import org.zhiheng.notification.Publication;
import org.zhiheng.notification.Publicity;
import org.zhiheng.notification.PublicityChannel;
import org.zhiheng.notification.PublicityChannels;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.LateAnswers;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * A publication on one channel as work that leaves the server (渠道投放), topics {@code publicity-<channel>.publish} and
 * {@code publicity-<channel>.withdraw}.
 *
 * <p>Disclosed: {@code deliveryId}, {@code act} ({@code PUBLISH} or {@code WITHDRAW}), {@code channel}, {@code target}; to
 * publish also {@code title} and {@code text}; to withdraw the channel's own {@code externalNo}, if it ever told one: without it
 * a channel finds the post by the delivery it belongs to. Answered: {@code externalNo} when published, and {@code at}, the time it
 * appeared or was gone. What was ordered to come down is never handed out to be published. An answer that comes after the channel
 * was given up is heard as well.
 */
@Component
class PublicityWork implements ExternalWork {

  static final String REFERENCE = "publicityId";
  private static final String EXTERNAL_NO = "externalNo";
  private static final String AT = "at";

  private final Publicity publicity;
  private final PublicityChannels channels;

  PublicityWork(Publicity publicity, PublicityChannels channels) {
    this.publicity = publicity;
    this.channels = channels;
  }

  @Override
  public String reference() {
    return REFERENCE;
  }

  @Override
  public Map<String, Object> disclose(String id) {
    ChannelDelivery delivery = publicity.delivery(id);
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("deliveryId", id);
    seen.put("channel", delivery.channel());
    seen.put("target", delivery.target());
    Publication publication = publicity.byId(delivery.publicationId());
    if (isComingDown(delivery) || publication.isWithdrawn()) {
      seen.put("act", "WITHDRAW");
      delivery.externalNo().ifPresent(no -> seen.put(EXTERNAL_NO, no));
    } else {
      publicity.handedOut(id);
      seen.put("act", "PUBLISH");
      seen.put("title", publication.title());
      seen.put("text", publication.text());
    }
    return seen;
  }

  private static boolean isComingDown(ChannelDelivery delivery) {
    return delivery.status() == ChannelStatus.WITHDRAWING || delivery.status() == ChannelStatus.WITHDRAWN;
  }

  @Override
  public List<WorkDocument> documents(String id) {
    return List.of();
  }

  @Override
  public byte[] content(String id, String documentId) {
    throw BusinessException.notFound("DOCUMENT_UNKNOWN", "发布任务没有附件");
  }

  @Override
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    Optional<Instant> at = time(text(answer.fields(), AT));
    ChannelDelivery delivery = publicity.delivery(id);
    if (isComingDown(delivery)) {
      publicity.withdrawn(id, at);
    } else if (!hasHeldBack(delivery, answer)) {
      publicity.published(id, required(answer.fields()), at);
    }
    return Map.of();
  }

  /** A post that was published after the channel was given up stands in public like any other. */
  @Override
  public Optional<LateAnswers> late() {
    return Optional.of(new LateChannel());
  }

  private final class LateChannel implements LateAnswers {

    /** A publication is delivered once to each channel, and each channel has its topics. */
    @Override
    public Optional<String> meant(List<String> ids, String topic) {
      return ids.stream()
          .findFirst()
          .flatMap(any -> publicity.byId(publicity.delivery(any).publicationId()).deliveries().stream()
              .filter(delivery -> ids.contains(delivery.id()) && isAsked(delivery, topic))
              .map(ChannelDelivery::id)
              .findFirst());
    }

    @Override
    public void accept(String id, String topic, WorkAnswer answer) {
      acceptLate(id, topic, answer);
    }
  }

  private boolean isAsked(ChannelDelivery delivery, String topic) {
    PublicityChannel channel = channels.byCode(delivery.channel());
    return topic.equals(channel.publishTopic()) || topic.equals(channel.withdrawTopic());
  }

  private void acceptLate(String id, String topic, WorkAnswer answer) {
    Optional<Instant> at = time(text(answer.fields(), AT));
    ChannelDelivery delivery = publicity.delivery(id);
    if (topic.equals(channels.byCode(delivery.channel()).withdrawTopic())) {
      publicity.withdrawnLate(delivery, at);
    } else if (!hasHeldBack(delivery, answer)) {
      publicity.publishedLate(delivery, required(answer.fields()), at);
    }
  }

  /** It came for a post that was to come down by then, and published nothing: the model asks it to take down all the same. */
  private boolean hasHeldBack(ChannelDelivery delivery, WorkAnswer answer) {
    return text(answer.fields(), EXTERNAL_NO).isEmpty() && publicity.byId(delivery.publicationId()).isWithdrawn();
  }

  private static String required(Map<String, Object> fields) {
    String no = text(fields, EXTERNAL_NO);
    if (no.isEmpty() || no.length() > 100) {
      throw wrong(EXTERNAL_NO, no, "请回传渠道方的发布编号，不超过 100 字");
    }
    return no;
  }

  private static Optional<Instant> time(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      throw wrong(AT, text, "时间应为 2026-11-21T14:05:00+08:00 这样的格式");
    }
  }

  private static String text(Map<String, Object> fields, String name) {
    Object value = fields.get(name);
    return value == null ? "" : value.toString().strip();
  }

  private static BusinessException wrong(String field, String value, String message) {
    return BusinessException.invalid("PUBLICITY_ANSWER_INVALID", message, new FieldProblem(field, value, "渠道回执", message));
  }

  @Override
  public Refusal refuse(String id, String account, String code, String reason) {
    publicity.refused(id, reason);
    return Refusal.BPMN_ERROR;
  }
}
