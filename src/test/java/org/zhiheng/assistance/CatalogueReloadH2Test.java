package org.zhiheng.assistance;

import org.zhiheng.testing.H2Test;

@H2Test
class CatalogueReloadH2Test extends CatalogueReloadContract {}
