package org.zhiheng.document;

import org.zhiheng.testing.H2Test;

@H2Test
class DocumentsH2Test extends DocumentsContract {}
