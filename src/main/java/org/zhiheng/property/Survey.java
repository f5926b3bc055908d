package org.zhiheng.property;

import java.time.Instant;
import java.util.Optional;

/**
 * One round of asking all agencies (财产查询).
 *
 * @param finishedAt when its replies were merged
 * @param asked how many units were asked
 * @param unanswered how many did not answer or refused, once finished
 */
public record Survey(String id, String caseId, Instant startedAt, Optional<Instant> finishedAt, int asked, int unanswered) {}
