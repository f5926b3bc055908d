/**
 * The debtor's property (财产查控): what was found and by whom, what is frozen, sealed or seized for how long and in which
 * rank, and what is lifted again. Never more is controlled than the debt and its costs.
 */
@ApplicationModule(
    displayName = "财产查控",
    allowedDependencies = {"platform", "reference", "calendar", "money", "casefile", "document", "notification", "assistance"})
package org.zhiheng.property;

import org.springframework.modulith.ApplicationModule;
