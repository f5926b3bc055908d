/** The court's side as the worker meets it (法院侧接口): packages over {@code /agency-api}, verified. */
package org.zhiheng.worker.server;
