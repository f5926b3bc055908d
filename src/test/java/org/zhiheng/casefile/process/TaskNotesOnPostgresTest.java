package org.zhiheng.casefile.process;

import org.zhiheng.testing.PostgresTest;

/** What people write in tasks, on PostgreSQL. */
@PostgresTest
class TaskNotesOnPostgresTest extends TaskNotesContract {}
