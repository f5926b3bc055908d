package org.zhiheng.document;

import org.zhiheng.testing.PostgresTest;

@PostgresTest
class DocumentsPostgresTest extends DocumentsContract {}
