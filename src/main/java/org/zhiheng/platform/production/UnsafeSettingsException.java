package org.zhiheng.platform.production;

import java.util.List;

/** A production server was about to start with missing or unsafe settings (生产设置不安全). */
class UnsafeSettingsException extends RuntimeException {

  private final transient List<String> faults;

  UnsafeSettingsException(List<String> faults) {
    super("生产环境拒绝启动：" + String.join("；", faults));
    this.faults = List.copyOf(faults);
  }

  List<String> faults() {
    return faults;
  }
}
