package org.zhiheng.worker.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.exchange.ExchangePackage;
import org.zhiheng.platform.exchange.PackageFormat;
import org.zhiheng.worker.AdapterUnavailableException;
import org.zhiheng.worker.Errand;
import org.zhiheng.worker.WorkerSettings;

/** Fetches requests as signed packages and believes only the court's own signature (取回交换包并验签). */
public final class CourtPackages {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WorkerSettings settings;
  private final X509Certificate court;
  private final ObjectMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  public CourtPackages(WorkerSettings settings, X509Certificate court, ObjectMapper json) {
    this.settings = settings;
    this.court = court;
    this.json = json;
  }

  /**
   * The errand behind a task this account holds.
   *
   * @throws org.zhiheng.platform.exchange.PackageFaultException if the package is not what the court signed
   * @throws AdapterUnavailableException if the court cannot be reached, or the task is gone
   */
  public Errand errand(WorkerSettings.Account account, String taskId, String topic) {
    byte[] archive = get(account, "/external-task/" + taskId + "/package");
    ExchangePackage content = PackageFormat.open(archive, this::verifier);
    return new Errand(content.reference(), content.id(), topic, content.content(), content.files(), archive);
  }

  private Optional<PackageFormat.Verifier> verifier(String sender, String keyId) {
    boolean isTheCourts = sender.equals(settings.courtName()) && keyId.equals(Sm2.keyId(court));
    return isTheCourts
        ? Optional.of((text, signature) -> Sm2.verify(court.getPublicKey(), text, signature))
        : Optional.empty();
  }

  /** Topics of an account: those of the settings, or all it has. */
  public List<String> topics(WorkerSettings.Account account) {
    if (!account.topics().isEmpty()) {
      return account.topics();
    }
    List<String> topics = new ArrayList<>();
    try {
      JsonNode entries = json.readTree(get(account, "/topics"));
      entries.forEach(entry -> topics.add(entry.path("topicName").asText()));
    } catch (IOException e) {
      throw new AdapterUnavailableException("法院返回的主题清单无法读取", e);
    }
    return topics;
  }

  private byte[] get(WorkerSettings.Account account, String path) {
    String basic =
        Base64.getEncoder().encodeToString((account.name() + ":" + account.key()).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.server() + path))
            .timeout(PATIENCE)
            .header("Authorization", "Basic " + basic)
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AdapterUnavailableException("法院接口返回 " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new AdapterUnavailableException("法院接口无法连接", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdapterUnavailableException("等待法院接口时被中断", e);
    }
  }
}
