package org.zhiheng.funds;

import org.zhiheng.testing.H2Test;

/** The books on H2. */
@H2Test
class LedgerH2Test extends LedgerContract {}
