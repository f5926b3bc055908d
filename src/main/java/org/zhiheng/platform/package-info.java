/**
 * Ground floor: engine set-up, security, audit chain, cryptography, persistence and the web shell. It knows no court
 * business; every other context may use it.
 */
@ApplicationModule(displayName = "平台", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package org.zhiheng.platform;

import org.springframework.modulith.ApplicationModule;
