package org.zhiheng.funds;

import org.zhiheng.testing.PostgresTest;

/** The books on PostgreSQL. */
@PostgresTest
class LedgerPostgresTest extends LedgerContract {}
