package org.zhiheng.platform.web.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes who really is at the other end of the connection (直连地址) before forwarding headers put another in its place. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PeerAddress implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  static final String ATTRIBUTE = PeerAddress.class.getName();

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Noting());
  }

  private static final class Noting extends ValveBase {

    private Noting() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      request.setAttribute(ATTRIBUTE, request.getRemoteAddr());
      getNext().invoke(request, response);
    }
  }
}
