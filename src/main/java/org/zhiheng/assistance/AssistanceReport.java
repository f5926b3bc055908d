package org.zhiheng.assistance;

import java.time.LocalDate;
import java.util.List;

/**
 * Statistics of a period beside the one before it (协助执行统计), for each department and for all.
 *
 * @param to last day of the period
 * @param minutesPerDay office minutes of a working day, to read minutes as days
 * @param departments every department of the city, in the order of the catalogue, and networks that had requests
 */
public record AssistanceReport(
    LocalDate from,
    LocalDate to,
    LocalDate previousFrom,
    LocalDate previousTo,
    long minutesPerDay,
    Comparison all,
    List<Line> departments) {

  public AssistanceReport {
    departments = List.copyOf(departments);
  }

  /** This period and last. */
  public record Comparison(Figures current, Figures previous) {}

  /** One department. */
  public record Line(String department, String name, Figures current, Figures previous) {}
}
