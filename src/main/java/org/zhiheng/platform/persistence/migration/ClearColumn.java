package org.zhiheng.platform.persistence.migration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A column whose clear texts move to a sealed one.
 *
 * @param keys columns of the primary key
 * @param required whether every row has a text
 */
record ClearColumn(String table, List<String> keys, String clear, String sealed, boolean required) {

  static ClearColumn optional(String table, List<String> keys, String clear, String sealed) {
    return new ClearColumn(table, keys, clear, sealed, false);
  }

  static ClearColumn required(String table, List<String> keys, String clear, String sealed) {
    return new ClearColumn(table, keys, clear, sealed, true);
  }

  String add() {
    return "alter table %s add column if not exists %s text".formatted(table, sealed);
  }

  /** The clear text first, then the key. */
  String select() {
    return "select %s, %s from %s where %s is not null and %s is null"
        .formatted(clear, String.join(", ", keys), table, clear, sealed);
  }

  /** Overwrites the clear text: a dropped column of PostgreSQL stays in the rows as it was. */
  String update() {
    String key = keys.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    return "update %s set %s = ?, %s = %s where %s".formatted(table, sealed, clear, required ? "''" : "null", key);
  }

  String require() {
    return "alter table %s alter column %s set not null".formatted(table, sealed);
  }

  String drop() {
    return "alter table %s drop column %s".formatted(table, clear);
  }
}
