package org.zhiheng.casefile;

import org.zhiheng.testing.H2Test;

@H2Test
class CaseFilesOnH2Test extends CaseFilesTest {}
