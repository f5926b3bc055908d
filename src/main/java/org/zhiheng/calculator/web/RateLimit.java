package org.zhiheng.calculator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhiheng.calculator.CalculatorSettings;
import org.zhiheng.platform.web.Problem;
import org.zhiheng.platform.web.ProblemView;

/**
 * Keeps one address from using up the machine (限流): the calculators need no login, so this is all that stands between them
 * and a loop. Counts per minute of the machine's own clock; moving the court's clock changes nothing.
 */
@Component
class RateLimit implements HandlerInterceptor {

  private static final int MAX_ADDRESSES = 10_000;
  private static final long MINUTE_NANOS = 60_000_000_000L;

  private final int perMinute;
  private final ProblemView view;
  private final LongSupplier nanos;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MAX_ADDRESSES;
        }
      };

  private record Window(long startedAt, int used) {}

  @Autowired
  RateLimit(CalculatorSettings settings, ProblemView view) {
    this(settings, view, System::nanoTime);
  }

  RateLimit(CalculatorSettings settings, ProblemView view, LongSupplier nanos) {
    this.perMinute = settings.requestsPerMinute();
    this.view = view;
    this.nanos = nanos;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (admit(request.getRemoteAddr())) {
      return true;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
    view.write(
        Problem.of(429, "TOO_MANY_REQUESTS", "请求过于频繁：同一地址每分钟最多 " + perMinute + " 次，请稍候再试"), request, response);
    return false;
  }

  synchronized boolean admit(String address) {
    long now = nanos.getAsLong();
    Window window = windows.get(address);
    Window current = window == null || now - window.startedAt() >= MINUTE_NANOS ? new Window(now, 0) : window;
    windows.put(address, new Window(current.startedAt(), Math.min(current.used() + 1, perMinute + 1)));
    return current.used() < perMinute;
  }
}
