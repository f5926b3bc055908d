package org.zhiheng.assistance;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What requests came to in one period (办理情况). Times are minutes of office time (S1.16) from the unit's being asked to the
 * end; a median or percentile between two requests is interpolated.
 *
 * @param handled requests answered or refused in the period
 * @param completed of these, answered
 * @param meanMinutes mean time of the completed; 0 where there is none
 * @param medianMinutes median time of the handled
 * @param p90Minutes nine in ten of the handled took no longer
 * @param overdue handled requests that took longer than the unit had
 * @param stillOverdue requests that were open at the end of the period, or are now, and late by then
 * @param crossCounty completed requests a basic court asked of another county's unit
 * @param meanCrossCountyMinutes mean time of these
 * @param offline requests answered on paper, outside the network
 * @param savedPersons person-trips the completed would have cost in person (S3.19)
 * @param savedVehicles vehicle-trips likewise
 */
public record Figures(
    long handled,
    long completed,
    double meanMinutes,
    double medianMinutes,
    double p90Minutes,
    long overdue,
    long stillOverdue,
    long crossCounty,
    double meanCrossCountyMinutes,
    long offline,
    long savedPersons,
    long savedVehicles) {

  /** Nothing happened. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Share of what took too long among the handled and what is late still: a unit that never answers is not punctual; 0 to 1. */
  @JsonProperty("overdueRate")
  public double overdueRate() {
    long counted = handled + stillOverdue;
    return counted == 0 ? 0 : (double) (overdue + stillOverdue) / counted;
  }

  /** The same figures with what is late still. */
  public Figures with(long late) {
    return new Figures(
        handled, completed, meanMinutes, medianMinutes, p90Minutes, overdue, late, crossCounty, meanCrossCountyMinutes, offline,
        savedPersons, savedVehicles);
  }
}
