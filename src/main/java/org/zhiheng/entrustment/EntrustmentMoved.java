package org.zhiheng.entrustment;

/** A matter passed from one state to the next (委托事项状态变更). Told inside the transaction that did it. */
public record EntrustmentMoved(EntrustedMatter matter, MatterStatus from, MatterStatus to) {}
