/**
 * Enforcement money (执行案款): case accounts, arrivals, the ledger and pay-outs. Every 分 that comes in is at any moment
 * either paid out or held, and the database refuses a booking that would say otherwise.
 */
@ApplicationModule(
    displayName = "执行案款",
    allowedDependencies = {"casefile", "document", "notification", "reference", "calendar", "money", "platform"})
package org.zhiheng.funds;

import org.springframework.modulith.ApplicationModule;
