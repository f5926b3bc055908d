package org.zhiheng.entrustment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.entrustment.MatterContent.Person;
import org.zhiheng.entrustment.MatterContent.Target;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.money.Money;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.ExchangePackage;
import org.zhiheng.platform.exchange.Expected;
import org.zhiheng.platform.exchange.PackageFile;
import org.zhiheng.platform.exchange.Received;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.Court;

/**
 * Matters that courts on other servers ask of ours (外地法院来函): each comes as a signed package of the asking court. The same
 * package twice is one matter; a package about a matter that is here already brings missing papers, a verdict or a word.
 */
@Service
public class OutsideArrivals {

  private static final String SERVER_SENDS = "package:";
  private static final String STEP = "step";

  /** Steps that say nothing of what is to be done. */
  private static final Set<String> GOES_ON = Set.of("CONFIRM", "WITHDRAW", "MESSAGE");

  private final Exchange exchange;
  private final MatterStore matters;
  private final MatterFlow flow;
  private final MatterPapers papers;
  private final EntrustedItems items;
  private final TimeLimits limits;
  private final CourtsHere courts;
  private final MatterLog log;
  private final Clock clock;

  OutsideArrivals(
      Exchange exchange,
      MatterStore matters,
      MatterFlow flow,
      MatterPapers papers,
      EntrustedItems items,
      TimeLimits limits,
      CourtsHere courts,
      MatterLog log,
      Clock clock) {
    this.exchange = exchange;
    this.matters = matters;
    this.flow = flow;
    this.papers = papers;
    this.items = items;
    this.limits = limits;
    this.courts = courts;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Takes a package.
   *
   * @param archive the signed package
   * @param receiver code of the court it is for
   * @param deliveredBy account that brought it
   * @return the matter as it stands afterwards
   * @throws BusinessException invalid where the package cannot be believed or lacks something, not found where the receiver
   *     does not work here
   */
  @Transactional
  public EntrustedMatter receive(byte[] archive, String receiver, String deliveredBy) {
    if (!courts.has(receiver)) {
      throw BusinessException.notFound("COURT_NOT_HERE", "接收法院不在本机");
    }
    Received received =
        exchange.receive(
            archive, new Expected(OutsidePackages.ENTRUST, Optional.empty(), receiver, Optional.empty(), deliveredBy));
    ExchangePackage content = received.exchangePackage();
    Optional<EntrustedMatter> known = matters.byNumber(content.sender(), content.reference());
    if (known.isEmpty()) {
      requireWhole(content);
      return open(content);
    }
    if (!received.repeated()) {
      goOn(known.get(), content);
    }
    return flow.byId(known.get().id());
  }

  /** What only goes on with a matter begins none. */
  private static void requireWhole(ExchangePackage content) {
    if (GOES_ON.contains(text(content.content(), STEP).orElse(""))) {
      throw BusinessException.notFound("ENTRUSTMENT_UNKNOWN", "本院没有收到过委托事项 " + content.reference());
    }
  }

  private EntrustedMatter open(ExchangePackage content) {
    Court sender = courts.byCode(content.sender());
    MatterContent secret = secret(content.content());
    EntrustedMatter matter = matter(content, sender, secret.target().flatMap(Target::ceiling));
    matters.insert(matter, secret, Optional.empty());
    log.began(matter);
    takeFiles(matter, content.files(), MatterDocument.Kind.MATERIAL);
    flow.arrived(matter.id());
    return flow.byId(matter.id());
  }

  private EntrustedMatter matter(ExchangePackage content, Court sender, Optional<Money> ceiling) {
    Map<String, Object> fields = content.content();
    boolean urgent = Boolean.TRUE.equals(fields.get("urgent"));
    boolean complex = Boolean.TRUE.equals(fields.get("complex"));
    return new EntrustedMatter(
        Ids.next(),
        content.reference(),
        Optional.empty(),
        text(fields, "caseNo").orElseThrow(() -> missing("caseNo", "委托法院案号")),
        sender.code(),
        content.receiver(),
        items.byCode(text(fields, "item").orElse("")).code(),
        urgent,
        complex,
        MatterStatus.APPROVED,
        limits.clock(urgent, complex),
        Optional.empty(),
        Optional.empty(),
        ceiling,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SERVER_SENDS + sender.code(),
        Optional.empty(),
        MatterTimes.drafted(clock.instant()),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        false);
  }

  private static MatterContent secret(Map<String, Object> fields) {
    return new MatterContent(
        text(fields, "requirement").orElseThrow(() -> missing("requirement", "委托要求")),
        rows(fields.get("debtors")).stream().map(row -> new Person(text(row, "name").orElse(""), text(row, "idNumber"))).toList(),
        fields.get("target") instanceof Map<?, ?> row ? Optional.of(target(row)) : Optional.empty());
  }

  private static Target target(Map<?, ?> row) {
    return new Target(
        text(row, "kind").orElse(""),
        text(row, "description").orElse(""),
        text(row, "identifier").orElse(""),
        text(row, "institution").orElse(""),
        row.get("ceilingFen") instanceof Number fen ? Optional.of(fen.longValue()) : Optional.empty());
  }

  /** A matter that is here already: what the asking court says to it now. */
  private void goOn(EntrustedMatter matter, ExchangePackage content) {
    Map<String, Object> fields = content.content();
    String words = text(fields, "words").orElse("");
    takeFiles(matter, content.files(), MatterDocument.Kind.SUPPLEMENT);
    switch (text(fields, STEP).orElse("SUPPLY")) {
      case "SUPPLY" -> supplied(matter);
      case "CONFIRM" -> flow.confirm(matter.id());
      case "REDO" -> again(matter, words);
      case "WITHDRAW" -> flow.withdraw(matter.id(), words);
      case "MESSAGE" -> flow.say(matter.id(), matter.entrustingCourt(), words);
      default -> throw missing(STEP, "认得的步骤（SUPPLY、CONFIRM、REDO、WITHDRAW、MESSAGE）");
    }
  }

  /** More is wanted already: this brings papers for it. */
  private void again(EntrustedMatter matter, String words) {
    if (matter.status() != MatterStatus.REDO) {
      flow.demandMore(matter.id(), words);
    }
  }

  private void supplied(EntrustedMatter matter) {
    if (matter.status() == MatterStatus.SUPPLEMENT) {
      flow.send(matter.id());
    }
  }

  private void takeFiles(EntrustedMatter matter, List<PackageFile> files, MatterDocument.Kind kind) {
    files.forEach(
        file -> papers.take(matter, matter.entrustingCourt(), new MatterPapers.Upload(file.name(), file.mediaType(), file.bytes()), kind));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Object value) {
    return value instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }

  private static Optional<String> text(Map<?, ?> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(String::valueOf).map(String::strip).filter(words -> !words.isEmpty());
  }

  private static BusinessException missing(String field, String what) {
    String message = "委托交换包缺少" + what;
    return BusinessException.invalid("ENTRUSTMENT_PACKAGE", message, new FieldProblem(field, "", "R6.10", message));
  }
}
