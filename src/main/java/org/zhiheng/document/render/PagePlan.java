package org.zhiheng.document.render;

import java.util.List;

/**
 * The finished layout (版面).
 *
 * @param pages lines per page
 * @param seal where the court's seal belongs: over the date
 */
record PagePlan(List<List<PlacedLine>> pages, SealPlace seal) {}
