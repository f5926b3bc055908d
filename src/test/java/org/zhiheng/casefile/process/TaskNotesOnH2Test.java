package org.zhiheng.casefile.process;

import org.zhiheng.testing.H2Test;

/** What people write in tasks, on H2. */
@H2Test
class TaskNotesOnH2Test extends TaskNotesContract {}
