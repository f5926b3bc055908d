/**
 * The grid (网格): who answers for which village, tasks to the one accountable grid worker, what workers tell as clues with
 * their clocks, visits and urgent actions that follow, and exposure in public with its withdrawal. A grid worker meets only
 * the own tasks and masked people; no clue ends without an action.
 */
@ApplicationModule(
    displayName = "网格",
    allowedDependencies = {"platform", "reference", "calendar", "money", "casefile", "notification"})
package org.zhiheng.grid;

import org.springframework.modulith.ApplicationModule;
