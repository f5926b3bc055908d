package org.zhiheng.entrustment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Volume;
import org.zhiheng.document.Documents;
import org.zhiheng.document.SealedDocument;
import org.zhiheng.document.SetStatus;
import org.zhiheng.entrustment.persistence.PaperStore;
import org.zhiheng.entrustment.persistence.PaperStore.Origin;
import org.zhiheng.platform.blob.BlobRef;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Papers of matters (委托材料): copies of what the entrusting court chose, the sealed letter, and what the entrusted court
 * brings back. Nobody reaches the other court's dossier through them.
 */
@Component
class MatterPapers {

  private static final String OFD = "application/ofd";
  private static final Set<String> READABLE =
      Set.of("application/pdf", OFD, "image/jpeg", "image/png", "application/octet-stream", "text/plain");

  /** States of a letter in which nobody can give it up any more. */
  private static final Set<SetStatus> DECIDED = Set.of(SetStatus.APPROVED, SetStatus.SEALED, SetStatus.SENT, SetStatus.WITHDRAWN);

  private final PaperStore papers;
  private final BlobStore blobs;
  private final Dossier dossier;
  private final Documents documents;
  private final MatterAccess access;
  private final MatterLog log;
  private final Clock clock;

  MatterPapers(
      PaperStore papers,
      BlobStore blobs,
      Dossier dossier,
      Documents documents,
      MatterAccess access,
      MatterLog log,
      Clock clock) {
    this.papers = papers;
    this.blobs = blobs;
    this.dossier = dossier;
    this.documents = documents;
    this.access = access;
    this.log = log;
    this.clock = clock;
  }

  /** A file somebody adds. */
  record Upload(String name, String mediaType, byte[] bytes) {}

  List<MatterDocument> of(String matterId) {
    return papers.of(matterId);
  }

  /** Copies dossier entries of the case; those copied before stay as they are. */
  void copy(EntrustedMatter matter, List<String> entryIds, MatterDocument.Kind kind) {
    String caseId = matter.caseId().orElseThrow();
    Map<String, DossierEntry> entries =
        dossier.entries(caseId).stream().collect(Collectors.toMap(DossierEntry::id, entry -> entry));
    List<Origin> copies = new ArrayList<>();
    for (String id : entryIds) {
      DossierEntry entry = Optional.ofNullable(entries.get(id)).orElseThrow(() -> notInDossier(id));
      copies.add(
          new Origin(
              paper(matter, kind, matter.entrustingCourt(), entry.title(), entry.mediaType(), new BlobRef(entry.sm3(), entry.size())),
              entry.id()));
    }
    insertNew(matter, copies);
  }

  private static BusinessException notInDossier(String id) {
    String message = "随函材料应从本案卷宗中选取";
    return BusinessException.invalid("DOCUMENT_UNKNOWN", message, new FieldProblem("documentIds", id, "卷宗", message));
  }

  /** Puts the sealed letter with the matter. */
  void addLetter(EntrustedMatter matter) {
    List<Origin> letters =
        documents.sealedOf(matter.documentSetId().orElseThrow()).stream().map(letter -> letter(matter, letter)).toList();
    insertNew(matter, letters);
  }

  /** A matter taken back before it is sent needs no letter; one that is approved already stays unsent. */
  void giveUpLetter(EntrustedMatter matter) {
    matter.documentSetId().filter(id -> !DECIDED.contains(documents.set(id).status())).ifPresent(documents::withdraw);
  }

  /** Whether the letter carries the seal. */
  boolean hasSealedLetter(EntrustedMatter matter) {
    return matter.documentSetId().map(documents::sealedOf).map(sealed -> !sealed.isEmpty()).orElse(false);
  }

  private Origin letter(EntrustedMatter matter, SealedDocument letter) {
    BlobRef blob = new BlobRef(letter.sm3(), letter.size());
    String title = letter.title() + ".ofd";
    return new Origin(paper(matter, MatterDocument.Kind.LETTER, matter.entrustingCourt(), title, OFD, blob), letter.id());
  }

  private void insertNew(EntrustedMatter matter, List<Origin> found) {
    List<String> known = papers.origins(matter.id());
    List<Origin> fresh = found.stream().filter(paper -> !known.contains(paper.originId())).toList();
    if (!fresh.isEmpty()) {
      papers.insert(fresh);
      log.record("ENTRUSTMENT_PAPERS", matter, Map.of("papers", fresh.stream().map(p -> p.document().sm3()).toList()));
    }
  }

  /** Adds a file for one of the courts: missing papers from the one, proof from the other. The same bytes enter once. */
  MatterDocument add(EntrustedMatter matter, String courtCode, Upload file) {
    if (file.bytes().length == 0) {
      throw BusinessException.invalid("FILE_EMPTY", "文件没有内容", new FieldProblem("file", file.name(), "FILE", "请选择有内容的文件"));
    }
    if (matter.status().isFinal()) {
      throw BusinessException.conflict("ENTRUSTMENT_STATE", "委托事项" + matter.status().label() + "，不能再添加材料");
    }
    requireReadable(file);
    boolean ours = courtCode.equals(matter.entrustingCourt());
    return take(matter, courtCode, file, ours ? MatterDocument.Kind.SUPPLEMENT : MatterDocument.Kind.EVIDENCE);
  }

  /** As {@link #add}, for a file whose kind is known; one that is there already keeps the kind it came as. */
  MatterDocument take(EntrustedMatter matter, String courtCode, Upload file, MatterDocument.Kind kind) {
    BlobRef blob = blobs.put(file.bytes());
    String origin = courtCode + ":" + blob.sm3().substring(0, 40);
    insertNew(matter, List.of(new Origin(paper(matter, kind, courtCode, file.name(), file.mediaType(), blob), origin)));
    return papers.of(matter.id()).stream().filter(p -> p.sm3().equals(blob.sm3()) && p.courtCode().equals(courtCode)).findFirst().orElseThrow();
  }

  private static void requireReadable(Upload file) {
    if (!READABLE.contains(file.mediaType())) {
      String message = "材料应为 PDF、OFD 或者 JPG、PNG 图片";
      throw BusinessException.invalid("FILE_TYPE", message, new FieldProblem("file", file.mediaType(), "FILE", message));
    }
  }

  private MatterDocument paper(
      EntrustedMatter matter, MatterDocument.Kind kind, String courtCode, String title, String mediaType, BlobRef blob) {
    return new MatterDocument(
        Ids.next(), matter.id(), kind, courtCode, title, mediaType, blob.sm3(), blob.size(), log.speaker(courtCode), clock.instant(), Optional.empty());
  }

  /** Whether the entrusted court brought proof of its work, after an earlier result was sent back new proof. */
  boolean hasFreshEvidence(EntrustedMatter matter) {
    Instant since = matter.times().handledAt().orElse(Instant.EPOCH);
    return papers.of(matter.id()).stream()
        .anyMatch(paper -> paper.kind() == MatterDocument.Kind.EVIDENCE && paper.addedAt().isAfter(since));
  }

  /** A paper with its bytes; the first time the other court opens it is the time of its receipt (签收). */
  @Transactional
  Content open(EntrustedMatter matter, String documentId) {
    MatterDocument paper =
        papers
            .find(matter.id(), documentId)
            .orElseThrow(() -> BusinessException.notFound("DOCUMENT_UNKNOWN", "该委托事项没有此材料"));
    if (!access.speaksFor(matter).equals(paper.courtCode())) {
      papers.received(paper.id(), clock.instant());
    }
    log.record("ENTRUSTMENT_PAPER_READ", matter, Map.of("document", paper.id(), "sm3", paper.sm3()));
    return new Content(paper, blobs.get(paper.sm3()));
  }

  /** A paper and its bytes. */
  record Content(MatterDocument paper, byte[] bytes) {}

  byte[] bytes(MatterDocument paper) {
    return blobs.get(paper.sm3());
  }

  /** Files the entrusted court's proof in the dossier of the entrusting court's case, each once. */
  void fileEvidence(EntrustedMatter matter) {
    matter.caseId().ifPresent(
        caseId ->
            papers.of(matter.id()).stream()
                .filter(paper -> paper.kind() == MatterDocument.Kind.EVIDENCE)
                .forEach(paper -> dossier.add(caseId, entry(matter, paper))));
  }

  private DossierDocument entry(EntrustedMatter matter, MatterDocument paper) {
    return new DossierDocument(
        Volume.MAIN,
        DocumentCategory.ENTRUSTMENT,
        matter.matterNo() + " " + paper.title(),
        paper.mediaType(),
        matter.entrustedCourt(),
        "entrustment:" + paper.id(),
        blobs.get(paper.sm3()));
  }
}
