package org.zhiheng.assistance.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.AgencyAccount;
import org.zhiheng.assistance.Cancellations;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.Unit;
import org.zhiheng.platform.problem.BusinessException;

/** Tells an account what it may receive and must answer (可用主题). */
@Component
class TopicDirectory {

  private final Agencies agencies;

  TopicDirectory(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * One topic.
   *
   * @param inputs fields the worker gets to see
   * @param outputs fields its answer may carry
   */
  record Entry(
      String topicName,
      String title,
      Set<String> inputs,
      Set<String> outputs,
      Set<String> resultCodes,
      boolean evidenceRequired) {}

  List<Entry> of(String accountName) {
    AgencyAccount account =
        agencies
            .account(accountName)
            .orElseThrow(() -> BusinessException.notFound("ACCOUNT_UNKNOWN", "没有这一接入账号"));
    Stream<Entry> units =
        agencies.units().stream().flatMap(this::entries).filter(entry -> account.covers(entry.topicName()));
    return Stream.concat(units, gateways(account)).toList();
  }

  /** Codes of the units an account stands for: those of whose matters it has any. */
  List<String> unitsOf(String accountName) {
    Set<String> topics = of(accountName).stream().map(Entry::topicName).collect(Collectors.toSet());
    return agencies.units().stream()
        .map(Unit::code)
        .filter(code -> topics.stream().anyMatch(topic -> topic.startsWith(code + ".")))
        .toList();
  }

  private Stream<Entry> entries(Unit unit) {
    Stream<Entry> matters =
        agencies.matters().stream()
            .filter(matter -> matter.department().equals(unit.department()))
            .map(matter -> entry(matter, unit));
    return Stream.concat(matters, Stream.of(withdrawals(unit)));
  }

  /** What a unit hears of requests taken back, whatever they were about. */
  private static Entry withdrawals(Unit unit) {
    return new Entry(
        unit.code() + "." + Cancellations.VERB,
        unit.name() + "·撤销协助",
        new TreeSet<>(Set.of("identifier")),
        Set.of(),
        new TreeSet<>(Cancellations.RESULTS),
        false);
  }

  private static Entry entry(Matter matter, Unit unit) {
    return new Entry(
        matter.topicOf(unit),
        unit.name() + "·" + matter.name(),
        new TreeSet<>(matter.discloses()),
        new TreeSet<>(matter.answers()),
        new TreeSet<>(matter.resultCodes()),
        matter.evidenceRequired());
  }

  /** Own gateways have their fields from the context that owns the work, not from the catalogue. */
  private static Stream<Entry> gateways(AgencyAccount account) {
    return account.kind() == AgencyAccount.Kind.GATEWAY
        ? account.topics().stream()
            .map(topic -> new Entry(topic, account.title(), Set.of(), Set.of(), Set.of(), false))
        : Stream.empty();
  }
}
