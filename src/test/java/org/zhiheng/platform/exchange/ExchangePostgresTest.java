package org.zhiheng.platform.exchange;

import org.zhiheng.testing.PostgresTest;

@PostgresTest
class ExchangePostgresTest extends ExchangeContract {}
