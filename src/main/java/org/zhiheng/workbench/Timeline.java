package org.zhiheng.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.MilestoneReached;
import org.zhiheng.casefile.TaskNote;
import org.zhiheng.casefile.TaskNoteBook;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.FieldErrand;

/**
 * What happened in a case, newest first (时间线): milestones with who reached them, requests answered, measures in force, errands
 * of the field team ended, and what people wrote in their tasks.
 */
@Component
class Timeline {

  private final CaseFiles cases;
  private final TaskNoteBook notes;
  private final Assistance assistance;
  private final Agencies agencies;
  private final AuditTrail audit;

  Timeline(CaseFiles cases, TaskNoteBook notes, Assistance assistance, Agencies agencies, AuditTrail audit) {
    this.cases = cases;
    this.notes = notes;
    this.assistance = assistance;
    this.agencies = agencies;
    this.audit = audit;
  }

  List<Panorama.Event> of(CaseFile file, List<ControlMeasure> measures, List<FieldErrand> errands, Names.Book names) {
    List<Moment> moments = new ArrayList<>();
    List<AuditEntry> trail = audit.of("casefile_case", file.id());
    cases.milestones(file.id()).forEach(reached -> moments.add(milestone(reached, trail, names)));
    assistance.ofCase(file.id()).forEach(request -> answered(request, names).ifPresent(moments::add));
    measures.forEach(measure -> inForce(measure).ifPresent(moments::add));
    errands.forEach(errand -> ended(errand, names).ifPresent(moments::add));
    moments.addAll(written(file, moments, names));
    return newestFirst(moments.stream());
  }

  private static Moment milestone(MilestoneReached reached, List<AuditEntry> trail, Names.Book names) {
    String who = trail.stream().filter(entry -> sameMoment(entry, reached)).findFirst().map(AuditEntry::actor).orElse("");
    return moment(reached.at(), reached.milestone().label(), names.of(who), "", true);
  }

  /** A milestone and the change that reached it are recorded in one transaction, at the same second. */
  private static boolean sameMoment(AuditEntry entry, MilestoneReached reached) {
    return !"CASE_READ".equals(entry.action())
        && Math.abs(entry.recordedAt().toEpochMilli() - reached.at().toEpochMilli()) < 1000;
  }

  private Optional<Moment> answered(AssistanceRequest request, Names.Book names) {
    return request.finishedAt().map(at -> moment(
        at,
        agencies.findMatter(request.matter()).map(matter -> matter.name()).orElse(request.matter()) + " " + request.status().label(),
        names.of(request.unitCode()),
        request.reason().orElse(""),
        false));
  }

  private static Optional<Moment> inForce(ControlMeasure measure) {
    return measure.effectiveAt().map(at -> moment(
        at,
        measure.kind().label() + measure.assetKind().label() + "生效",
        "",
        measure.receiptNo().map(number -> "回执 " + number).orElse(""),
        false));
  }

  private static Optional<Moment> ended(FieldErrand errand, Names.Book names) {
    return errand.endedAt().map(at -> moment(
        at,
        "外勤：" + errand.kind().label() + " " + errand.status().label(),
        errand.endedBy().map(names::of).orElse(""),
        errand.result().orElse(""),
        false));
  }

  /** Words that became part of something told already, such as the result of an errand, are not told twice. */
  private List<Moment> written(CaseFile file, List<Moment> told, Names.Book names) {
    Set<String> words = told.stream().map(moment -> moment.event().note()).collect(Collectors.toSet());
    return notes.ofCase(file.id()).stream().filter(note -> !words.contains(note.text())).map(note -> written(note, names)).toList();
  }

  private static Moment written(TaskNote note, Names.Book names) {
    return moment(note.at(), "任务意见：" + note.taskName(), names.of(note.author()), note.text(), false);
  }

  /** What was written in tasks, by the ids their process holds; newest first. */
  List<Panorama.Event> written(Collection<String> ids, Names.Book names) {
    return newestFirst(notes.behind(ids).stream().map(note -> written(note, names)));
  }

  private static List<Panorama.Event> newestFirst(Stream<Moment> moments) {
    return moments.sorted(Comparator.comparing(Moment::at).reversed()).map(Moment::event).toList();
  }

  private static Moment moment(Instant at, String what, String who, String note, boolean milestone) {
    return new Moment(at, new Panorama.Event(Days.minute(at), what, who, note, milestone));
  }

  private record Moment(Instant at, Panorama.Event event) {}
}
