/**
 * Entrusted matters (事项委托) both ways: one act another court does for us, or we for another court, from letter to confirmed
 * result. Two courts of this server share one record and work in their own tenants; courts elsewhere meet it as packages.
 */
@ApplicationModule(
    displayName = "事项委托",
    allowedDependencies = {
      "platform", "reference", "calendar", "money", "casefile", "document", "assistance", "property"
    })
package org.zhiheng.entrustment;

import org.springframework.modulith.ApplicationModule;
