package org.zhiheng.worker;

/** The agency's system cannot be reached at present (单位系统暂不可达): a reason to wait, never to fail. */
public class AdapterUnavailableException extends RuntimeException {

  public AdapterUnavailableException(String message) {
    super(message);
  }

  public AdapterUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
