package org.zhiheng.grid;

import java.time.Instant;
import java.util.Optional;

/**
 * A clue as the worker who told it sees it (我的线索).
 *
 * @param result what came of it, once it is closed
 * @param rating stars the judge gave
 */
public record ClueLine(
    String clueNo, String kind, boolean urgent, String text, Instant reportedAt, String status, Optional<String> result,
    Optional<Integer> rating, Optional<String> ratingNote) {}
