package org.zhiheng.platform.exchange;

import org.zhiheng.testing.H2Test;

@H2Test
class ExchangeH2Test extends ExchangeContract {}
