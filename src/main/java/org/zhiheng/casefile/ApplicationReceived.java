package org.zhiheng.casefile;

import java.time.LocalDate;

/** An application was taken in (收到执行申请). */
public record ApplicationReceived(String caseId, String courtCode, LocalDate receivedOn) {}
