package org.zhiheng.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The container files speak of the settings the server reads, and bring no secret of their own. */
class ContainerFilesTest {

  private static final Pattern SETTING = Pattern.compile("ZHIHENG_[A-Z_]+");
  private static final Set<String> SECRETS =
      Set.of("ZHIHENG_DB_PASSWORD", "ZHIHENG_CRYPTO_KEY", "ZHIHENG_INDEX_KEY", "ZHIHENG_SETUP_TOKEN");

  @Test
  void everySettingOfProductionIsGivenByTheComposition() throws IOException {
    assertThat(settings("docker-compose.yml")).isEqualTo(settings("src/main/resources/application-postgres.yml"));
  }

  @Test
  void noSecretHasADefault() throws IOException {
    String composition = Files.readString(Path.of("docker-compose.yml"));
    for (String secret : SECRETS) {
      assertThat(composition).as(secret).contains("${" + secret + ":?").doesNotContain("${" + secret + ":-", "${" + secret + "}");
      assertThat(Files.readString(Path.of("src/main/resources/application-postgres.yml"))).contains("${" + secret + ":}");
    }
  }

  @Test
  void bothContainersAreWatchedAndKeepTheirData() throws IOException {
    assertThat(Files.readString(Path.of("docker-compose.yml")))
        .contains("postgres:17", "pg_isready", "service_healthy", "database:/var/lib/postgresql/data", "files:/opt/zhiheng/data");
    assertThat(Files.readString(Path.of("Dockerfile"))).contains("HEALTHCHECK", "/actuator/health/readiness", "USER zhiheng", "SPRING_PROFILES_ACTIVE=postgres");
  }

  @Test
  void theGuideForOperatorsNamesThemAll() throws IOException {
    assertThat(settings("docs/operations.md")).containsAll(settings("docker-compose.yml"));
  }

  private static Set<String> settings(String file) throws IOException {
    Matcher matcher = SETTING.matcher(Files.readString(Path.of(file)));
    Set<String> found = new TreeSet<>();
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
