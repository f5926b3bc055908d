package org.zhiheng.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.availability.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.availability.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.servlet.ServletManagementContextAutoConfiguration;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.crypto.Sm2Store;
import org.zhiheng.worker.adapter.FileDropAdapter;
import org.zhiheng.worker.adapter.HttpAdapter;
import org.zhiheng.worker.process.AgencyClients;
import org.zhiheng.worker.server.CourtPackages;
import org.zhiheng.worker.server.SignedAnswers;

/**
 * What runs with {@code --spring.profiles.active=worker} instead of the server (接入进程装配). Every part is named here, so
 * that nothing of the server — data source, engine, pages — comes along.
 */
@Configuration(proxyBeanMethods = false)
@Profile(WorkerApplication.PROFILE)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  ConfigurationPropertiesAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  ApplicationAvailabilityAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
  ServletWebServerFactoryAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  EndpointAutoConfiguration.class,
  WebEndpointAutoConfiguration.class,
  HealthContributorAutoConfiguration.class,
  HealthEndpointAutoConfiguration.class,
  AvailabilityHealthContributorAutoConfiguration.class,
  AvailabilityProbesAutoConfiguration.class,
  ManagementContextAutoConfiguration.class,
  ServletManagementContextAutoConfiguration.class
})
public class WorkerApplication {

  /** Name of the profile that makes a worker of the jar. */
  public static final String PROFILE = "worker";

  @Bean
  WorkerSettings workerSettings(Environment environment) {
    WorkerSettings settings = Binder.get(environment).bindOrCreate("zhiheng.worker", WorkerSettings.class);
    if (settings.server() == null || settings.courtCertificate() == null || settings.accounts().isEmpty()) {
      throw new IllegalStateException(
          "接入进程缺少设置：zhiheng.worker.server、zhiheng.worker.court-certificate 与至少一个 zhiheng.worker.accounts");
    }
    settings.accounts().forEach(account -> requireAdapter(settings, account));
    return settings;
  }

  private static void requireAdapter(WorkerSettings settings, WorkerSettings.Account account) {
    if (!settings.adapters().containsKey(account.adapter())) {
      throw new IllegalStateException("账号 " + account.name() + " 的适配器 " + account.adapter() + " 没有设置");
    }
  }

  @Bean
  CourtPackages courtPackages(WorkerSettings settings, ObjectMapper json) {
    try {
      return new CourtPackages(settings, Sm2.certificate(Files.readString(settings.courtCertificate())), json);
    } catch (IOException e) {
      throw new UncheckedIOException("法院签名证书 zhiheng.worker.court-certificate 无法读取", e);
    }
  }

  @Bean
  Adapters adapters(WorkerSettings settings, ObjectMapper json) {
    Map<String, AgencyAdapter> byName = new LinkedHashMap<>();
    settings.adapters().forEach((name, adapter) -> byName.put(name, adapter(name, adapter, json)));
    return new Adapters(byName);
  }

  private static AgencyAdapter adapter(String name, WorkerSettings.Adapter settings, ObjectMapper json) {
    if (settings.kind() == WorkerSettings.Kind.HTTP && settings.url() != null) {
      return new HttpAdapter(settings, json);
    }
    if (settings.kind() == WorkerSettings.Kind.FILE_DROP && settings.directory() != null) {
      return new FileDropAdapter(settings.directory(), json);
    }
    throw new IllegalStateException("适配器 " + name + " 缺少 kind，或缺少 url（HTTP）、directory（FILE_DROP）");
  }

  @Bean
  SignedAnswers signedAnswers(WorkerSettings settings, ObjectMapper json) {
    Map<String, Sm2.Identity> keys = new LinkedHashMap<>();
    for (WorkerSettings.Account account : settings.accounts()) {
      account.signature().ifPresent(signing -> keys.put(account.name(), key(account, signing)));
    }
    return new SignedAnswers(settings, keys, json);
  }

  private static Sm2.Identity key(WorkerSettings.Account account, WorkerSettings.Signing signing) {
    if (signing.keystore() == null) {
      throw new IllegalStateException("账号 " + account.name() + " 的 signing 缺少 keystore");
    }
    try {
      return Sm2Store.read(Files.readAllBytes(signing.keystore()), signing.password(), signing.alias());
    } catch (IOException e) {
      throw new UncheckedIOException("账号 " + account.name() + " 的签名密钥库 signing.keystore 无法读取", e);
    }
  }

  @Bean
  AgencyClients agencyClients(WorkerSettings settings, Adapters adapters, CourtPackages court, SignedAnswers signed) {
    return new AgencyClients(settings, adapters.byName(), court, signed);
  }

  /** Health of each adapter (S3.17), under {@code /actuator/health}. */
  @Bean("adapters-health")
  HealthContributor adaptersHealth(Adapters adapters) {
    Map<String, HealthContributor> contributors = new LinkedHashMap<>();
    adapters.byName().forEach((name, adapter) -> contributors.put(name, (HealthIndicator) () -> health(adapter)));
    return CompositeHealthContributor.fromMap(contributors);
  }

  private static Health health(AgencyAdapter adapter) {
    try {
      adapter.check();
      return Health.up().build();
    } catch (AdapterUnavailableException unavailable) {
      return Health.down().withDetail("reason", unavailable.getMessage()).build();
    }
  }

  /** The adapters by the names of the settings. */
  record Adapters(Map<String, AgencyAdapter> byName) {}
}
