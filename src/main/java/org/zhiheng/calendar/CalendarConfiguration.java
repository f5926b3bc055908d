package org.zhiheng.calendar;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the calendar from the shipped holiday years and those the settings add. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  HolidayArrangements holidayArrangements(CalendarSettings settings) {
    List<String> patterns = new ArrayList<>(List.of(HolidayArrangements.SHIPPED));
    patterns.addAll(settings.holidays());
    return HolidayArrangements.load(patterns);
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
