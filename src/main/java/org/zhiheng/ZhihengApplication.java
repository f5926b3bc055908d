package org.zhiheng;

import java.util.Set;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Profiles;
import org.zhiheng.worker.WorkerApplication;

/**
 * 执衡: the case orchestration server for court enforcement (执行). One process, one embedded engine, one database. With the
 * profile {@code worker} the same jar is a worker instead.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ZhihengApplication {

  public static void main(String[] args) {
    // Every date the law counts is a date in China; the machine's own zone must never matter.
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    application().run(args);
  }

  /** What the jar runs as is decided by the profile, before anything is scanned. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication();
    application.setMainApplicationClass(ZhihengApplication.class);
    application.addListeners(
        (ApplicationListener<ApplicationEnvironmentPreparedEvent>)
            event -> application.setSources(Set.of(assembly(event).getName())));
    return application;
  }

  private static Class<?> assembly(ApplicationEnvironmentPreparedEvent event) {
    boolean worker = event.getEnvironment().acceptsProfiles(Profiles.of(WorkerApplication.PROFILE));
    return worker ? WorkerApplication.class : ZhihengApplication.class;
  }
}
