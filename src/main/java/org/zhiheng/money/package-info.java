/**
 * Money in 分 and everything the law computes from it: fees, interest on delay, the order in which a payment satisfies a
 * debt, distribution among creditors. Rates and bands are data or decision tables, never constants in Java.
 */
@ApplicationModule(displayName = "金额与计算", allowedDependencies = {"platform"})
package org.zhiheng.money;

import org.springframework.modulith.ApplicationModule;
