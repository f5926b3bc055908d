package org.zhiheng.assistance;

import org.zhiheng.testing.H2Test;

/** Statistics on H2. */
@H2Test
class StatisticsH2Test extends StatisticsContract {}
