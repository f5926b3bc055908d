package org.zhiheng.assistance.process;

/** Names of workers in the engine (工作进程名): the account goes before what the worker calls itself, so nobody can pose as another. */
final class Workers {

  private Workers() {}

  static String engineName(String account, String workerId) {
    return account + "/" + workerId;
  }

  static boolean belongTo(String account, String engineName) {
    return engineName != null && engineName.startsWith(account + "/");
  }
}
