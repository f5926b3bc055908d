package org.zhiheng.property;

import org.zhiheng.testing.H2Test;

/** The register on H2. */
@H2Test
class ExpiryRegisterH2Test extends ExpiryRegisterContract {

  @Override
  int many() {
    return 50;
  }
}
