package org.zhiheng.assistance;

/**
 * What a unit must hear when a request is taken back (撤销告知).
 *
 * @param unitHasRequest whether it may have acted on it: only then it has to stop or undo
 * @param topic where the unit's client receives it, {@code <unit>.withdraw}
 */
public record CancellationNotice(String requestId, boolean unitHasRequest, String topic) {}
