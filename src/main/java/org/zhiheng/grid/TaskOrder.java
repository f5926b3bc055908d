package org.zhiheng.grid;

import java.util.Optional;

/**
 * What a judge asks a grid worker for (交办要求).
 *
 * @param partyId the debtor
 * @param urgent whether three days must do instead of seven
 * @param village code of the debtor's village; empty = the village his address names
 */
public record TaskOrder(
    String partyId, GridTaskKind kind, boolean urgent, String instruction, Optional<String> village) {}
