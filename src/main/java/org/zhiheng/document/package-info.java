/**
 * 文书: court documents from template to sealed file — draft, approval, seal, service. Other contexts order a set of
 * documents and later read the sealed ones; how a document looks is decided by the templates in {@code documents/}.
 */
@ApplicationModule(
    displayName = "文书",
    allowedDependencies = {"platform", "reference", "calendar", "money", "casefile"})
package org.zhiheng.document;

import org.springframework.modulith.ApplicationModule;
