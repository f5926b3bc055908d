/**
 * 工作台: what a member of staff sees of a case, put together from the contexts below, and the start page that leads there.
 * It owns no records of its own; it reads the public faces, masks by role, and writes down who read personal data.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "工作台",
    allowedDependencies = {
      "platform", "reference", "calendar", "money", "casefile", "document", "notification", "assistance", "property", "funds",
      "grid", "entrustment"
    })
package org.zhiheng.workbench;
