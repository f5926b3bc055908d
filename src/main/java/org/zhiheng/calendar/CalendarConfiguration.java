package org.zhiheng.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the calendar from the shipped holiday years and those the settings add. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  HolidayArrangements holidayArrangements(CalendarSettings settings) {
    return settings.holidays()
        .map(more -> HolidayArrangements.load(HolidayArrangements.SHIPPED, more))
        .orElseGet(() -> HolidayArrangements.load(HolidayArrangements.SHIPPED));
  }

  @Bean
  WorkingCalendar workingCalendar(HolidayArrangements arrangements) {
    return new WorkingCalendar(arrangements);
  }

  @Bean
  OfficeHours officeHours(WorkingCalendar calendar, CalendarSettings settings) {
    return new OfficeHours(calendar, settings.spans());
  }
}
