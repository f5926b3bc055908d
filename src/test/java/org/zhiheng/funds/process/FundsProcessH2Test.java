package org.zhiheng.funds.process;

import org.zhiheng.testing.H2Test;

/** Money's way on H2. */
@H2Test
class FundsProcessH2Test extends FundsProcessContract {}
