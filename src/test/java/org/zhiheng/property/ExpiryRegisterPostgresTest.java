package org.zhiheng.property;

import org.zhiheng.testing.PostgresTest;

/** The register on PostgreSQL. */
@PostgresTest
class ExpiryRegisterPostgresTest extends ExpiryRegisterContract {

  @Override
  int many() {
    return 500;
  }
}
