package org.zhiheng.grid;

/**
 * A grid (网格): a village with the one worker who answers for it and the judge bound to it (S3.2).
 *
 * @param worker user id of the accountable grid worker (网格员)
 * @param judge user id of the grid judge (网格法官), who is told of what comes unasked
 */
public record Grid(String code, String name, Village village, String worker, String workerName, String judge) {}
