package org.zhiheng.casefile;

/** The legal period moved: paused, resumed or extended (期限变更). */
public record PeriodChanged(String caseId, String caseNo) {}
