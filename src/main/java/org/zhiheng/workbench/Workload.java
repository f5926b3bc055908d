package org.zhiheng.workbench;

/**
 * How much waits for somebody (待办概况): what is theirs and what anybody of their roles may take.
 *
 * @param mine tasks the user has taken or was given
 * @param open tasks nobody has taken yet and the user may take
 * @param dueToday of both, those due today
 * @param overdue of both, those past their day
 */
public record Workload(long mine, long open, long dueToday, long overdue) {}
