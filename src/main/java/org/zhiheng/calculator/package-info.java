/**
 * 计算器: the law's arithmetic for any visitor of the court's network, as a page and over HTTP. Stateless: it keeps nothing,
 * and every answer prints its formula with the numbers filled in and the article relied on.
 */
@ApplicationModule(
    displayName = "计算器",
    allowedDependencies = {"platform", "reference", "calendar", "money", "property"})
package org.zhiheng.calculator;

import org.springframework.modulith.ApplicationModule;
