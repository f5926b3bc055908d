package org.zhiheng.platform.audit;

import org.zhiheng.testing.H2Test;

@H2Test
class AuditRowsH2Test extends AuditRows {}
