package org.zhiheng.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One asset a ruling speaks of (裁定事项).
 *
 * @param measure the verb as the court writes it: 冻结、查封、扣押、解除冻结、解除查封…
 * @param holder name of the debtor who owns it
 * @param asset the asset in full as the assisting unit needs it, account or registry number included
 * @param ceilingFen at most this amount, in 分; empty if the whole thing is meant
 * @param until last day of the term; empty for a release
 */
public record MeasureItem(
    String measure, String holder, String asset, OptionalLong ceilingFen, Optional<LocalDate> until) {}
