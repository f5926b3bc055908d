package org.zhiheng.platform.audit;

import org.zhiheng.testing.PostgresTest;

@PostgresTest
class AuditRowsPostgresTest extends AuditRows {}
