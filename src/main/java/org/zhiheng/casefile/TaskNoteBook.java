package org.zhiheng.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.persistence.TaskNoteStore;
import org.zhiheng.platform.engine.TaskNotes;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;

/** Keeps what people write in the forms of tasks (任务意见簿), sealed, for the readers of the case. */
@Service
@Transactional
public class TaskNoteBook implements TaskNotes {

  /** Longest text, in signs; forms and rules may allow less. */
  static final int LONGEST = 2000;

  private static final String PREFIX = "note:";

  private final TaskNoteStore notes;
  private final PartyViews parties;
  private final CourtAccess access;
  private final CurrentUser user;
  private final Clock clock;

  TaskNoteBook(TaskNoteStore notes, PartyViews parties, CourtAccess access, CurrentUser user, Clock clock) {
    this.notes = notes;
    this.parties = parties;
    this.access = access;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public String keep(Written written) {
    String text = written.text();
    if (isOfTheSameCase(written)) {
      return text;
    }
    if (text.length() > LONGEST) {
      String message = "所填内容不得超过 " + LONGEST + " 字";
      throw BusinessException.invalid(
          "NOTE_TOO_LONG", message, new FieldProblem(written.field(), text.length() + " 字", "长度", message));
    }
    TaskNote note =
        new TaskNote(
            Ids.next(),
            written.caseId(),
            written.courtCode(),
            written.task(),
            written.taskName(),
            written.field(),
            text,
            user.id(),
            clock.instant());
    notes.add(note);
    return PREFIX + note.id();
  }

  /** Left there by another task; anybody else's id somebody typed is a text like any other, and opens nothing. */
  private boolean isOfTheSameCase(Written written) {
    return find(written.text())
        .filter(note -> note.caseId().equals(written.caseId()) && note.courtCode().equals(written.courtCode()))
        .isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public String text(Object value) {
    return find(value).map(TaskNote::text).orElseGet(() -> value == null ? "" : value.toString().strip());
  }

  /**
   * What was written in the tasks of a case, oldest first; empty for those who may not see its people in full.
   *
   * @throws BusinessException not found, where the case is unknown or another court's
   */
  @Transactional(readOnly = true)
  public List<TaskNote> ofCase(String caseId) {
    return parties.inFull(caseId) ? notes.ofCase(caseId) : List.of();
  }

  /**
   * The notes behind ids, oldest first, as far as the user may read them: those of a case under its rules, those of no case by
   * whoever of the court has their task before him.
   */
  @Transactional(readOnly = true)
  public List<TaskNote> behind(Collection<String> values) {
    List<String> ids = values.stream().filter(TaskNotes::isId).map(TaskNoteBook::recordId).toList();
    return ids.isEmpty() ? List.of() : notes.all(ids).stream().filter(this::mayRead).toList();
  }

  private boolean mayRead(TaskNote note) {
    return note.courtCode().map(access::allows).orElse(true) && (note.caseId().isEmpty() || parties.seesAll());
  }

  private Optional<TaskNote> find(Object value) {
    return TaskNotes.isId(value) ? notes.find(recordId(value.toString())) : Optional.empty();
  }

  private static String recordId(String value) {
    return value.substring(PREFIX.length());
  }
}
