package org.zhiheng.property;

import org.zhiheng.testing.PostgresTest;

/** Errands of the field team on PostgreSQL. */
@PostgresTest
class FieldErrandPostgresTest extends FieldErrandContract {}
