/** The worker's side of the external tasks (领取与回报): the only room here that knows the client of the engine. */
package org.zhiheng.worker.process;
