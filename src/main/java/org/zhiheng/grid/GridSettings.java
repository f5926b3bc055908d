package org.zhiheng.grid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the grid ({@code zhiheng.grid}).
 *
 * @param photoLimit largest photo
 * @param photos most photos of one report
 * @param invitationDays how long after the outing an invited helper's page stays open
 */
@ConfigurationProperties("zhiheng.grid")
public record GridSettings(
    @DefaultValue("8MB") DataSize photoLimit, @DefaultValue("6") int photos, @DefaultValue("1") int invitationDays) {}
