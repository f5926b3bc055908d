package org.zhiheng.property;

import org.zhiheng.testing.PostgresTest;

/** Measures of the trial on PostgreSQL. */
@PostgresTest
class PreservationPostgresTest extends PreservationContract {}
