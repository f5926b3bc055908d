package org.zhiheng.property;

import org.zhiheng.testing.PostgresTest;

/** Survey, control and release on PostgreSQL. */
@PostgresTest
class PropertyPostgresTest extends PropertyContract {}
