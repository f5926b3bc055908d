package org.zhiheng.property;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this context.
 *
 * @param termEnd how the last day of a control term is found
 * @param registerRedDays a measure in the register is red when so many days are left
 * @param registerYellowDays … yellow when so many days are left
 * @param renewableDays how long before its end a measure may be renewed; earlier, the maximum term would be evaded (R2.05)
 * @param controlWithinHours how soon money must be controlled after it was found (S5.32)
 */
@ConfigurationProperties("zhiheng.property")
public record PropertySettings(
    @DefaultValue("DAY_BEFORE_ANNIVERSARY") ControlTermEnd termEnd,
    @DefaultValue("7") int registerRedDays,
    @DefaultValue("30") int registerYellowDays,
    @DefaultValue("90") int renewableDays,
    @DefaultValue("24") int controlWithinHours) {

  /** What holds when nothing else is set. */
  static PropertySettings with(ControlTermEnd termEnd) {
    return new PropertySettings(termEnd, 7, 30, 90, 24);
  }
}
