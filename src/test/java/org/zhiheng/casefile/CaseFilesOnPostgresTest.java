package org.zhiheng.casefile;

import org.zhiheng.testing.PostgresTest;

@PostgresTest
class CaseFilesOnPostgresTest extends CaseFilesTest {}
