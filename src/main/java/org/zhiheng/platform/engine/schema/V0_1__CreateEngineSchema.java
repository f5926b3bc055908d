package org.zhiheng.platform.engine.schema;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables on PostgreSQL from the scripts in the engine's own jar. On H2 the engine creates them
 * itself; on PostgreSQL it only checks their version at start-up and refuses a wrong one.
 */
@Component
class V0_1__CreateEngineSchema extends BaseJavaMigration {

  private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
  private static final List<String> PARTS =
      List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public void migrate(Context context) throws Exception {
    if (!"PostgreSQL".equals(context.getConnection().getMetaData().getDatabaseProductName())) {
      return;
    }
    for (String part : PARTS) {
      EncodedResource script = new EncodedResource(new ClassPathResource(FOLDER + part + ".sql"), "UTF-8");
      ScriptUtils.executeSqlScript(context.getConnection(), script);
    }
  }
}
