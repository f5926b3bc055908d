package org.zhiheng.workbench;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Unit;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Staff;

/** Turns ids of users and codes of units into names people know. */
@Component
class Names {

  private final Staff staff;
  private final Agencies agencies;

  Names(Staff staff, Agencies agencies) {
    this.staff = staff;
    this.agencies = agencies;
  }

  /** A book for one page: each name is looked up at most once. */
  Book book() {
    return new Book();
  }

  /** Names looked up so far. */
  final class Book {

    private final Map<String, String> known = new HashMap<>();
    private Map<String, String> units;

    /** Name of a user or unit; the server itself is 系统; an unknown id stays as it is. */
    String of(String id) {
      return known.computeIfAbsent(id, this::find);
    }

    private String find(String id) {
      if (id.isBlank() || CurrentUser.SYSTEM.equals(id)) {
        return "系统";
      }
      if (units == null) {
        units = new HashMap<>();
        agencies.units().forEach((Unit unit) -> units.put(unit.code(), unit.name()));
      }
      String unit = units.get(id);
      return unit != null ? unit : staff.displayName(id);
    }
  }
}
