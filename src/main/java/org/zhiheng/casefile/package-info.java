/**
 * Cases of enforcement (执行案件): applications, parties, the enforcement basis, the claim and its balance, the case
 * number, the legal period and the e-dossier. Every other context hangs its records on a case id from here.
 */
@ApplicationModule(
    displayName = "案件",
    allowedDependencies = {"platform", "reference", "calendar", "money"})
package org.zhiheng.casefile;

import org.springframework.modulith.ApplicationModule;
