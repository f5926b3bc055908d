package org.zhiheng.entrustment;

import java.time.Instant;
import java.util.Optional;

/** One change of state of a matter (办理经过). */
public record MatterStep(Optional<MatterStatus> from, MatterStatus to, String actor, Instant at) {}
