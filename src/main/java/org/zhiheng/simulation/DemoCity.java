package org.zhiheng.simulation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the demo city to life when the server is ready and says in five lines where to go, as whom. */
@Component
@ConditionalOnProperty("zhiheng.simulation.enabled")
class DemoCity {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

  private final DemoStaff staff;
  private final DemoPassword password;
  private final ServletWebServerApplicationContext server;

  DemoCity(DemoStaff staff, DemoPassword password, ServletWebServerApplicationContext server) {
    this.staff = staff;
    this.password = password;
    this.server = server;
  }

  /** Before the agencies and the sample cases, which need the staff. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(10)
  public void wake() {
    staff.moveIn(password.value());
  }

  /** Last of all, so that it stands at the end of the console. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(1000)
  public void sayWhereToGo() {
    LOG.info("\n\n{}", greeting("http://127.0.0.1:" + server.getWebServer().getPort(), password.value()));
  }

  /** Five lines: where, who, which courts, the password, and where to read on. */
  static String greeting(String address, String password) {
    return """
        执衡已就绪：%1$s/  （首页：Tasklist、案件查询、Cockpit）
        人员按岗位和法院命名：clerk330802 书记员、judge330802 法官、director330802 局长、president330802 院长、finance330802 会计
        法院：330800 衢州中院、330802 柯城、330803 衢江、330822 常山、330824 开化、330825 龙游、330881 江山；系统管理员 admin；网格员 grid-330881001001 等（手机页面 /grid）
        演示口令（本机专用）：%2$s
        五分钟导览见 README；模拟的银行、登记机构正通过 %1$s/agency-api 办理协助事项
        """
        .formatted(address, password);
  }
}
