package org.zhiheng.platform.audit;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a call came from (来源地址), also where its work is done later, on another thread than the one that took it. */
public final class CallAddress {

  private static final ThreadLocal<String> HELD = new ThreadLocal<>();

  private CallAddress() {}

  /** The network address of the call this thread works for; empty inside the server. */
  public static String current() {
    if (HELD.get() != null) {
      return HELD.get();
    }
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
        ? attributes.getRequest().getRemoteAddr()
        : "";
  }

  /** Does {@code work} for a call that came from {@code address}. */
  public static void on(String address, Runnable work) {
    HELD.set(address);
    try {
      work.run();
    } finally {
      HELD.remove();
    }
  }
}
