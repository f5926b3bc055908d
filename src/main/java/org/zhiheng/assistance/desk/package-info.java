/** The agency desk (协助单位办理台): what officers of units without a program of their own see and do. */
package org.zhiheng.assistance.desk;
