/**
 * 通知: short messages to parties, publications on several channels, and what became of each. Texts are data, a message names
 * the case and masks the person, and the telephone number reaches the gateway only.
 */
@ApplicationModule(displayName = "通知", allowedDependencies = {"platform", "reference", "calendar", "money", "casefile"})
package org.zhiheng.notification;

import org.springframework.modulith.ApplicationModule;
