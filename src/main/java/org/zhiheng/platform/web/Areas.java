package org.zhiheng.platform.web;

import java.util.List;

/** The areas of the server by the first part of the address (地址分区). */
public final class Areas {

  /** Read by programs: answers are JSON, never a redirect to the login page. */
  private static final List<String> PROGRAMS =
      List.of("/api/", "/agency-api/", "/engine-rest/", "/camunda/api/", "/actuator/", "/v3/api-docs");

  private Areas() {}

  public static boolean isForPrograms(String path) {
    return PROGRAMS.stream().anyMatch(area -> (path + "/").startsWith(area));
  }
}
