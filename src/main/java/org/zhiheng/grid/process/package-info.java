/** How tasks, clues and exposures run in the engine. */
package org.zhiheng.grid.process;
