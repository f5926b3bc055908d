package org.zhiheng.stories;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at the database as a thief of its file would (落盘加密): every text and every byte of every table, the engine's
 * included, without our keys.
 */
final class RawTables {

  /** Columns in which names of people stand in clear, each with its reason. Anything else found is a leak. */
  static final Map<String, String> DECLARED =
      Map.of(
          "casefile_party.name", "the parties' names are what staff search and sort cases by; roles that may not see them get a mask",
          "casefile_representative.name", "a representative is named in every document of the case, as the party is");

  private static final Set<String> TEXT = Set.of("character varying", "text", "character large object");
  private static final Set<String> BYTES = Set.of("bytea", "binary large object", "binary varying");

  private final JdbcClient database;

  RawTables(JdbcClient database) {
    this.database = database;
  }

  /** Columns in which a private word of the stories can be read, each with the word and the text around it. */
  Map<String, String> wordsInClear() {
    Map<String, String> found = new TreeMap<>();
    for (Column column : columns()) {
      firstWordIn(column).ifPresent(word -> found.put(column.toString(), word));
    }
    return found;
  }

  private Optional<String> firstWordIn(Column column) {
    return texts(column).stream().flatMap(text -> PrivateWords.in(text).map(word -> word + " in " + text).stream()).findFirst();
  }

  private List<String> texts(Column column) {
    String distinct = column.isText() ? "distinct " : "";
    String sql = "select %s\"%s\" from \"%s\" where \"%s\" is not null";
    return database
        .sql(sql.formatted(distinct, column.name(), column.table(), column.name()))
        .query((row, number) -> column.isText() ? row.getString(1) : new String(row.getBytes(1), StandardCharsets.UTF_8))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Column> columns() {
    return database
        .sql("""
            select c.table_name, c.column_name, lower(c.data_type)
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
            """)
        .query(RawTables::column)
        .list()
        .stream()
        .filter(column -> TEXT.contains(column.type()) || BYTES.contains(column.type()))
        .toList();
  }

  private static Column column(ResultSet row, int number) throws SQLException {
    return new Column(row.getString(1), row.getString(2), row.getString(3));
  }

  private record Column(String table, String name, String type) {

    boolean isText() {
      return TEXT.contains(type);
    }

    @Override
    public String toString() {
      return (table + "." + name).toLowerCase(Locale.ROOT);
    }
  }
}
