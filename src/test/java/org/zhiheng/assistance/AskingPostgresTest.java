package org.zhiheng.assistance;

import org.zhiheng.testing.PostgresTest;

/** Asking on PostgreSQL. */
@PostgresTest
class AskingPostgresTest extends AskingContract {}
