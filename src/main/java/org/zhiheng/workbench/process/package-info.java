/** What the workbench asks the engine: whose case a task belongs to, when it is due, how much is waiting. */
package org.zhiheng.workbench.process;
