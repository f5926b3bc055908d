package org.zhiheng.funds.process;

import org.zhiheng.testing.PostgresTest;

/** Money's way on PostgreSQL. */
@PostgresTest
class FundsProcessPostgresTest extends FundsProcessContract {}
