package org.zhiheng.worker.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
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

  /** The field that names what is to be done, in a task and in its package. */
  public static final String ERRAND_NO = "errandNo";

  private final WorkerSettings settings;
  private final X509Certificate court;
  private final ObjectMapper json;
  private final CourtCalls calls;

  public CourtPackages(WorkerSettings settings, X509Certificate court, ObjectMapper json) {
    this.settings = settings;
    this.court = court;
    this.json = json;
    this.calls = new CourtCalls(settings.server());
  }

  /**
   * What is behind a task this account holds.
   *
   * @throws org.zhiheng.platform.exchange.PackageFaultException if the package is not what the court signed
   * @throws AdapterUnavailableException if the court cannot be reached, or the task is gone
   */
  public Fetched fetch(WorkerSettings.Account account, String taskId, String topic) {
    byte[] archive = get(account, "/external-task/" + taskId + "/package");
    ExchangePackage request = PackageFormat.open(archive, this::verifier);
    Errand errand =
        new Errand(errandNo(request), request.reference(), request.id(), topic, request.content(), request.files(), archive);
    return new Fetched(request, errand);
  }

  /** Other kinds of work name no errand; for them it is the record itself. */
  private static String errandNo(ExchangePackage request) {
    return request.content().get(ERRAND_NO) instanceof String errandNo ? errandNo : request.reference();
  }

  /** The court's package and what of it concerns the agency. */
  public record Fetched(ExchangePackage request, Errand errand) {}

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
    HttpResponse<byte[]> answer = calls.get(account, path);
    if (answer.statusCode() != 200) {
      throw CourtCalls.unavailable(answer);
    }
    return answer.body();
  }
}
