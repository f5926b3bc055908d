/** The phone pages of grid workers, the page of an invited helper, and the interface for the court's staff. */
package org.zhiheng.grid.web;
