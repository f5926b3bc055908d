package org.zhiheng.assistance.process;

/** Names of workers in the engine (工作进程名): the account goes before what the worker calls itself, so nobody can pose as another. */
final class Workers {

  private static final char SEPARATOR = '/';
  private static final String DESK = "desk-";

  private Workers() {}

  /** Name of an officer who answers at the desk, beside the unit's programs. */
  static String desk(String officer) {
    return DESK + officer;
  }

  static String engineName(String account, String workerId) {
    return account + SEPARATOR + workerId;
  }

  static boolean belongTo(String account, String engineName) {
    return engineName != null && engineName.startsWith(account + SEPARATOR);
  }

  /** Whether it is one of the account's programs, and none of its people. */
  static boolean isProgramOf(String account, String engineName) {
    return belongTo(account, engineName) && !engineName.startsWith(engineName(account, DESK));
  }

  /** The account of a worker. */
  static String account(String engineName) {
    return engineName.substring(0, Math.max(0, engineName.indexOf(SEPARATOR)));
  }
}
