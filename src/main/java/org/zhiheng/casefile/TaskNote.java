package org.zhiheng.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote when completing a task (任务意见).
 *
 * @param caseId empty for a task of no case, such as money nobody has claimed
 * @param courtCode court of the task; empty where the task is no court's
 * @param task {@code <process key>:<element id>}
 * @param taskName how people called the task then
 * @param field key of the form's field
 * @param author id of the user
 */
public record TaskNote(
    String id,
    Optional<String> caseId,
    Optional<String> courtCode,
    String task,
    String taskName,
    String field,
    String text,
    String author,
    Instant at) {}
