package org.zhiheng.assistance;

/**
 * How long a unit may take (办理时限), in minutes of working time from table {@code assistance-sla}, and how often a person may
 * press it.
 *
 * @param remindMinutes after this the unit is urged
 * @param escalateMinutes after this the unit's leader is told (报单位负责人)
 * @param silenceMinutes after this its silence goes to supervision (督办)
 * @param urgeQuota how often a person may urge the unit about one request (人工催办次数上限)
 */
public record ServiceLevel(int remindMinutes, int escalateMinutes, int silenceMinutes, int urgeQuota) {

  /** What is left of it when so many minutes are used. */
  ServiceLevel less(int used) {
    return new ServiceLevel(left(remindMinutes, used), left(escalateMinutes, used), left(silenceMinutes, used), urgeQuota);
  }

  private static int left(int minutes, int used) {
    return Math.max(0, minutes - used);
  }
}
