package org.zhiheng.platform.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Looks at the settings of a production server (profile {@code postgres}) before anything else happens, and refuses to start
 * while one secret is missing, is a well-known default, or the demo is mixed in. All faults are named at once.
 */
public class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Profiles PRODUCTION = Profiles.of("postgres");
  private static final Set<String> WELL_KNOWN =
      Set.of("zhiheng", "postgres", "password", "passw0rd", "changeme", "change-me", "secret", "admin", "root", "123456");
  private static final int SHORTEST_PASSWORD = 12;
  private static final int SHORTEST_TOKEN = 16;
  /** A random key has nearly all sixteen hex digits in it; a typed one has few. */
  private static final int FEWEST_DIGITS = 8;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (!environment.acceptsProfiles(PRODUCTION)) {
      return;
    }
    List<String> faults = faults(environment);
    if (!faults.isEmpty()) {
      throw new UnsafeSettingsException(faults);
    }
  }

  static List<String> faults(Environment environment) {
    List<String> faults = new ArrayList<>();
    String key = setting(environment, "zhiheng.crypto.key");
    String indexKey = setting(environment, "zhiheng.crypto.index-key");
    checkKey("ZHIHENG_CRYPTO_KEY（个人信息加密密钥）", key, faults);
    checkKey("ZHIHENG_INDEX_KEY（检索与审计密钥）", indexKey, faults);
    if (!key.isEmpty() && key.equalsIgnoreCase(indexKey)) {
      faults.add("ZHIHENG_CRYPTO_KEY 与 ZHIHENG_INDEX_KEY 不得相同");
    }
    checkPassword(setting(environment, "spring.datasource.password"), faults);
    checkToken(setting(environment, "zhiheng.setup.token"), faults);
    checkNoDemo(environment, faults);
    return faults;
  }

  private static void checkKey(String name, String key, List<String> faults) {
    if (key.isEmpty()) {
      faults.add("缺少 " + name);
    } else if (!key.matches("[0-9a-fA-F]{64}")) {
      faults.add(name + " 应为 64 位十六进制数");
    } else if (key.toLowerCase(Locale.ROOT).chars().distinct().count() < FEWEST_DIGITS) {
      faults.add(name + " 过于简单，请使用随机生成的密钥");
    }
  }

  private static void checkPassword(String password, List<String> faults) {
    String name = "ZHIHENG_DB_PASSWORD（数据库密码）";
    if (password.isEmpty()) {
      faults.add("缺少 " + name);
    } else if (WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT)) || password.length() < SHORTEST_PASSWORD) {
      faults.add(name + " 是常见默认密码或短于 " + SHORTEST_PASSWORD + " 位");
    }
  }

  private static void checkToken(String token, List<String> faults) {
    if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
      faults.add("ZHIHENG_SETUP_TOKEN（首次安装口令）短于 " + SHORTEST_TOKEN + " 位");
    }
  }

  private static void checkNoDemo(Environment environment, List<String> faults) {
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      faults.add("生产环境不得同时启用演示配置 demo");
    }
    if (environment.getProperty("zhiheng.simulation.enabled", Boolean.class, false)) {
      faults.add("生产环境不得启用模拟 zhiheng.simulation.enabled");
    }
    for (String generating : List.of("zhiheng.crypto.generate", "zhiheng.exchange.generate")) {
      if (environment.getProperty(generating, Boolean.class, false)) {
        faults.add("生产环境不得自行生成密钥 " + generating);
      }
    }
  }

  private static String setting(Environment environment, String name) {
    return environment.getProperty(name, "").strip();
  }
}
