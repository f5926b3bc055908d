package org.zhiheng.entrustment.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.HandlingResult;
import org.zhiheng.entrustment.RegisterLine;
import org.zhiheng.entrustment.ReturnReason;
import org.zhiheng.money.Money;

/**
 * A matter as programs and pages read it (委托事项视图).
 *
 * @param caseId only for the entrusting court: the other court sees the matter, not the case
 * @param ceiling how much may be controlled at most, in 分
 * @param controlled how much is, in 分
 */
record MatterView(
    String id,
    String matterNo,
    Optional<String> caseId,
    String caseNo,
    String entrustingCourt,
    String entrustedCourt,
    String otherCourt,
    String item,
    String itemName,
    boolean urgent,
    boolean complex,
    String status,
    String statusLabel,
    String light,
    String lightLabel,
    Optional<String> fieldWorker,
    Optional<Instant> sentAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> supplementDueAt,
    Optional<Instant> dueAt,
    Optional<Instant> handledAt,
    Optional<Long> elapsedMinutes,
    Optional<Boolean> inTime,
    Optional<String> returnReason,
    Optional<String> resultCode,
    Optional<String> resultLabel,
    OptionalInt rank,
    Optional<Instant> effectiveAt,
    Optional<LocalDate> endsOn,
    Optional<String> receiptNo,
    Optional<Money> ceiling,
    Optional<Money> controlled,
    int redone,
    int reminded,
    boolean supervised) {

  static MatterView of(RegisterLine line, boolean entrusting, Optional<String> fieldWorker) {
    EntrustedMatter matter = line.matter();
    Optional<HandlingResult> result = matter.times().handledAt().flatMap(handled -> matter.result());
    return new MatterView(
        matter.id(),
        matter.matterNo(),
        entrusting ? matter.caseId() : Optional.empty(),
        matter.caseNo(),
        matter.entrustingCourt(),
        matter.entrustedCourt(),
        line.otherCourt(),
        matter.item(),
        line.itemName(),
        matter.urgent(),
        matter.complex(),
        matter.status().name(),
        matter.status().label(),
        line.light().name(),
        line.light().label(),
        fieldWorker,
        matter.times().sentAt(),
        matter.times().acceptedAt(),
        matter.times().supplementDueAt(),
        matter.times().dueAt(),
        matter.times().handledAt(),
        line.elapsed().map(Duration::toMinutes),
        matter.times().inTime(),
        matter.returnReason().map(ReturnReason::label),
        result.map(r -> r.code().name()),
        result.map(r -> r.code().label()),
        result.map(HandlingResult::rank).orElse(OptionalInt.empty()),
        result.flatMap(HandlingResult::effectiveAt),
        result.flatMap(HandlingResult::endsOn),
        result.flatMap(HandlingResult::receiptNo),
        matter.ceiling(),
        result.flatMap(HandlingResult::amount),
        matter.redone(),
        matter.reminded(),
        matter.supervised());
  }
}
