package org.zhiheng.casefile;

/**
 * The triage decision of a case (分流结果).
 *
 * @param team kind of team that handles it, e.g. 快执团队
 * @param reason why, in Chinese, as the decision table says
 */
public record Triage(Track track, String team, String reason) {}
