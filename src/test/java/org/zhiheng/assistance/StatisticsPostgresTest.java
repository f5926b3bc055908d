package org.zhiheng.assistance;

import org.zhiheng.testing.PostgresTest;

/** Statistics on PostgreSQL. */
@PostgresTest
class StatisticsPostgresTest extends StatisticsContract {}
