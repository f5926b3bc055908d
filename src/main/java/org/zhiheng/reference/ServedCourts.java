package org.zhiheng.reference;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.persistence.StartUpLock;
import org.zhiheng.platform.security.Identity;

/** The courts this server works for (本机法院). At start-up each is made known as a tenant, before any user or case is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ServedCourts implements ApplicationRunner {

  private final List<Court> courts;
  private final Identity identity;
  private final StartUpLock lock;

  ServedCourts(Courts all, ReferenceSettings settings, Identity identity, StartUpLock lock) {
    this.courts = settings.courts().stream().map(all::byCode).toList();
    this.identity = identity;
    this.lock = lock;
  }

  /** The served courts in the order of the settings. */
  public List<Court> all() {
    return courts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    lock.run(() -> courts.forEach(court -> identity.ensureCourt(court.code(), court.name())));
  }
}
