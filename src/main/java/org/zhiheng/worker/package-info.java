/**
 * The worker (协助单位接入进程): a process of its own, started from the same jar, that brings requests from {@code /agency-api}
 * to agencies with an interface of their own and their answers back. It has no database and no engine.
 */
@ApplicationModule(displayName = "接入进程", allowedDependencies = "platform")
package org.zhiheng.worker;

import org.springframework.modulith.ApplicationModule;
