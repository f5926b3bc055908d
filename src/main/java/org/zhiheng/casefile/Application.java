package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An application that passed all checks of form (已核对的执行申请). */
record Application(
    Optional<String> sourceNo,
    String courtCode,
    String cause,
    EnforcementBasis basis,
    Claim claim,
    boolean preserved,
    boolean livelihood,
    boolean outOfTime,
    LocalDate receivedOn,
    List<Party> parties) {}
