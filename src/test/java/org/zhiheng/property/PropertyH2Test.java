package org.zhiheng.property;

import org.zhiheng.testing.H2Test;

/** Survey, control and release on H2. */
@H2Test
class PropertyH2Test extends PropertyContract {}
