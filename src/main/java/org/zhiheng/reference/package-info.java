/**
 * What everybody refers to and nobody decides: courts and their hierarchy, case types, causes, case numbers and the
 * identifiers of persons. All lists are data files; a new court is a new row.
 */
@ApplicationModule(displayName = "基础数据", allowedDependencies = {"platform"})
package org.zhiheng.reference;

import org.springframework.modulith.ApplicationModule;
