package org.zhiheng.assistance;

import org.zhiheng.testing.H2Test;

/** Asking on H2. */
@H2Test
class AskingH2Test extends AskingContract {}
