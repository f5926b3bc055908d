/**
 * The assistance network (协助执行网络): agencies, their units, the catalogue of matters, and every request that goes out
 * to a unit and comes back with a receipt. Whoever needs something from outside the court opens a request here.
 */
@ApplicationModule(
    displayName = "协助执行",
    allowedDependencies = {"platform", "reference", "calendar", "money", "casefile", "document", "notification"})
package org.zhiheng.assistance;

import org.springframework.modulith.ApplicationModule;
