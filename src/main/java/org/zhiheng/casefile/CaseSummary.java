package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.zhiheng.money.Money;

/** One line of a list of cases (案件列表行); no personal data but the parties' names. */
public record CaseSummary(
    String id,
    String caseNo,
    String courtCode,
    CaseStatus status,
    String cause,
    String applicants,
    String debtors,
    Money claimed,
    LocalDate receivedOn,
    Optional<LocalDate> filedOn,
    Optional<String> handler) {}
