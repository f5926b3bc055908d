/**
 * The law's clocks: working days with 调休, the day types of legal periods, periods that pause and resume, office hours and
 * the table of legal clocks. Models ask the bean {@code deadlines}; a holiday year or a clock is a row of data.
 */
@ApplicationModule(displayName = "期间与期限", allowedDependencies = {"platform"})
package org.zhiheng.calendar;

import org.springframework.modulith.ApplicationModule;
