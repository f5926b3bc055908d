package org.zhiheng.casefile;

import java.time.LocalDate;

/**
 * What the legal period of a case is reckoned from (期限起算).
 *
 * @param filedOn 立案日
 * @param nonLitigation whether a decision that no court made is enforced (非诉执行), R1.46
 */
public record FiledCase(String id, LocalDate filedOn, boolean nonLitigation, CaseStatus status) {}
