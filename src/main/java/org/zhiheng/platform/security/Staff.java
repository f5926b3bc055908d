package org.zhiheng.platform.security;

import java.util.List;

/** The court's people as other contexts need them (人员查询). */
public interface Staff {

  /** Ids of the users who hold {@code role} and work at the court itself (not at a court above it), sorted by id. */
  List<String> membersOf(String role, String courtCode);

  /** The name colleagues know the user by; the id if there is no such user. */
  String displayName(String userId);
}
