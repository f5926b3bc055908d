package org.zhiheng.assistance;

import org.zhiheng.testing.PostgresTest;

@PostgresTest
class CatalogueReloadPostgresTest extends CatalogueReloadContract {}
