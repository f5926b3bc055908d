package org.zhiheng.entrustment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.persistence.AnswerStore;
import org.zhiheng.entrustment.persistence.AnswerStore.Packed;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.entrustment.persistence.ThreadStore;
import org.zhiheng.platform.blob.BlobRef;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.Outgoing;
import org.zhiheng.platform.exchange.PackageFile;
import org.zhiheng.platform.exchange.SignedPackage;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;

/** Packs what a court on another server gets (对外交换包): content and papers in one signed piece, made once for each purpose. */
@Component
class OutsidePackages {

  static final String ENTRUST = "entrusted-matter";
  static final String ANSWER = "entrusted-matter-answer";

  private static final String ZIP = "application/zip";

  private final Exchange exchange;
  private final AnswerStore store;
  private final BlobStore blobs;
  private final MatterStore matters;
  private final MatterPapers papers;
  private final ThreadStore thread;
  private final EntrustedItems items;
  private final CourtsHere courts;
  private final Clock clock;

  OutsidePackages(
      Exchange exchange,
      AnswerStore store,
      BlobStore blobs,
      MatterStore matters,
      MatterPapers papers,
      ThreadStore thread,
      EntrustedItems items,
      CourtsHere courts,
      Clock clock) {
    this.exchange = exchange;
    this.store = store;
    this.blobs = blobs;
    this.matters = matters;
    this.papers = papers;
    this.thread = thread;
    this.items = items;
    this.courts = courts;
    this.clock = clock;
  }

  /** The matter for the court that shall do it; again whenever papers were added or more is wanted. */
  WorkDocument entrusting(EntrustedMatter matter) {
    List<MatterDocument> ours =
        papers.of(matter.id()).stream().filter(paper -> paper.courtCode().equals(matter.entrustingCourt())).toList();
    String purpose = ENTRUST + ":" + ours.size() + ":" + matter.redone();
    return packed(matter, purpose, ENTRUST, matter.entrustingCourt(), matter.entrustedCourt(), matterContent(matter, ours), ours);
  }

  /** A later step of a matter that the other court has: no more than what is said now. */
  WorkDocument goingOn(EntrustedMatter matter, AnswerStore.Answer answer, String words) {
    Map<String, Object> content =
        Map.of("matterNo", matter.matterNo(), "step", answer.told().step(), "words", MatterFlow.bare(words));
    return packed(
        matter, ANSWER + ":" + answer.id(), ENTRUST, matter.entrustingCourt(), matter.entrustedCourt(), content, List.of());
  }

  /** What our court answers to the court that asked. */
  WorkDocument answering(EntrustedMatter matter, AnswerStore.Answer answer, String words) {
    List<MatterDocument> proof =
        answer.told() == Told.HANDLED
            ? papers.of(matter.id()).stream().filter(paper -> paper.kind() == MatterDocument.Kind.EVIDENCE).toList()
            : List.of();
    Map<String, Object> content = answerContent(matter, answer, words);
    return packed(matter, ANSWER + ":" + answer.id(), ANSWER, matter.entrustedCourt(), matter.entrustingCourt(), content, proof);
  }

  private WorkDocument packed(
      EntrustedMatter matter,
      String purpose,
      String kind,
      String sender,
      String receiver,
      Map<String, Object> content,
      List<MatterDocument> files) {
    Packed packed =
        store.packed(matter.id(), shortened(purpose)).orElseGet(
            () -> {
              Outgoing outgoing = new Outgoing(kind, matter.matterNo(), sender, receiver, content, files.stream().map(this::file).toList());
              return keep(matter, shortened(purpose), exchange.send(outgoing));
            });
    return new WorkDocument(packed.sm3(), "委托事项-" + matter.matterNo() + ".zip", ZIP, packed.sm3(), packed.size());
  }

  /** The column is as wide as a kind and an id together. */
  private static String shortened(String purpose) {
    return purpose.replace(ANSWER + ":", "answer:");
  }

  private Packed keep(EntrustedMatter matter, String purpose, SignedPackage signed) {
    BlobRef blob = blobs.put(signed.archive());
    Packed packed = new Packed(signed.id(), blob.sm3(), blob.size());
    store.pack(matter.id(), purpose, packed, clock.instant());
    return packed;
  }

  private PackageFile file(MatterDocument paper) {
    return new PackageFile(paper.title(), paper.mediaType(), papers.bytes(paper));
  }

  /** The bytes of a package made before. */
  byte[] archive(WorkDocument document, String documentId) {
    if (!document.id().equals(documentId)) {
      throw BusinessException.notFound("DOCUMENT_UNKNOWN", "该委托事项未附此文件");
    }
    return blobs.get(document.sm3());
  }

  private Map<String, Object> matterContent(EntrustedMatter matter, List<MatterDocument> ours) {
    MatterContent secret = matters.content(matter.id());
    Map<String, Object> content = new HashMap<>();
    content.put("matterNo", matter.matterNo());
    content.put("caseNo", matter.caseNo());
    content.put("entrustingCourt", matter.entrustingCourt());
    content.put("entrustingCourtName", courts.nameOf(matter.entrustingCourt()));
    content.put("entrustedCourt", matter.entrustedCourt());
    content.put("item", matter.item());
    content.put("itemName", items.byCode(matter.item()).name());
    content.put("urgent", matter.urgent());
    content.put("complex", matter.complex());
    content.put("requirement", secret.requirement());
    content.put("debtors", secret.debtors().stream().map(OutsidePackages::person).toList());
    secret.target().ifPresent(target -> content.put("target", target(target)));
    step(matter, ours).ifPresent(step -> content.putAll(Map.of("step", step, "words", wanted(matter))));
    return content;
  }

  /** Sent again it goes on with what the other court has: it is to be done again, or brings what was missing. */
  private static Optional<String> step(EntrustedMatter matter, List<MatterDocument> ours) {
    if (matter.status() == MatterStatus.REDO) {
      return Optional.of("REDO");
    }
    boolean supplies = ours.stream().anyMatch(paper -> paper.kind() == MatterDocument.Kind.SUPPLEMENT);
    return supplies ? Optional.of("SUPPLY") : Optional.empty();
  }

  /** What our court last said is still to be done; nothing else is read out of the conversation. */
  private String wanted(EntrustedMatter matter) {
    return matter.status() != MatterStatus.REDO
        ? ""
        : thread.messages(matter.id()).stream()
            .map(MatterMessage::text)
            .filter(text -> text.startsWith(MatterFlow.AGAIN))
            .reduce((first, last) -> last)
            .map(MatterFlow::bare)
            .orElse("");
  }

  private static Map<String, Object> person(MatterContent.Person person) {
    return Map.of("name", person.name(), "idNumber", person.idNumber().orElse(""));
  }

  private static Map<String, Object> target(MatterContent.Target target) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", target.kind());
    fields.put("description", target.description());
    fields.put("identifier", target.identifier());
    fields.put("institution", target.institution());
    target.ceilingFen().ifPresent(fen -> fields.put("ceilingFen", fen));
    return fields;
  }

  private static Map<String, Object> answerContent(EntrustedMatter matter, AnswerStore.Answer answer, String words) {
    Map<String, Object> content = new HashMap<>();
    content.put("matterNo", matter.matterNo());
    content.put("answer", answer.told().name());
    content.put("words", words);
    matter.returnReason().ifPresent(reason -> content.put("reasonCode", reason.name()));
    matter.times().dueAt().ifPresent(due -> content.put("dueAt", due.toString()));
    if (answer.told() == Told.HANDLED) {
      matter.result().ifPresent(result -> content.putAll(result(result)));
    }
    return content;
  }

  private static Map<String, Object> result(HandlingResult result) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("resultCode", result.code().name());
    result.rank().ifPresent(rank -> fields.put("rank", rank));
    result.effectiveAt().ifPresent(at -> fields.put("effectiveAt", at.toString()));
    result.endsOn().ifPresent(day -> fields.put("endsOn", day.toString()));
    result.receiptNo().ifPresent(no -> fields.put("receiptNo", no));
    result.amount().ifPresent(amount -> fields.put("controlledFen", amount.fen()));
    return fields;
  }
}
