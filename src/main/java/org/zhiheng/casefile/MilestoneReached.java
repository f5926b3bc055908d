package org.zhiheng.casefile;

import java.time.Instant;

/** A milestone with the time it was reached (节点记录). */
public record MilestoneReached(Milestone milestone, Instant at) {}
