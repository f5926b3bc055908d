package org.zhiheng.worker.adapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.worker.AdapterUnavailableException;
import org.zhiheng.worker.AgencyAdapter;
import org.zhiheng.worker.Errand;
import org.zhiheng.worker.Reply;
import org.zhiheng.worker.WorkerSettings;

/** Talks to an agency's HTTP interface (HTTP 适配器) as {@code docs/agency-contract.md} describes it. */
public final class HttpAdapter implements AgencyAdapter {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int MOST_REMEMBERED = 10_000;

  private final WorkerSettings.Adapter settings;
  private final AnswerDocument documents;
  private final ObjectMapper json;
  private final HttpClient http;

  /** What each errand's agency was told last; forgotten with the process, and telling it again changes nothing there. */
  private final Cache<String, String> pressed = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  public HttpAdapter(WorkerSettings.Adapter settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
    this.documents = new AnswerDocument(json);
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).version(HttpClient.Version.HTTP_1_1).build();
  }

  @Override
  public Optional<Reply> exchange(Errand errand) {
    HttpResponse<byte[]> known = call(request(errand.errandNo(), "/answer").GET());
    if (known.statusCode() == NOT_FOUND) {
      HttpRequest.Builder put = request(errand.errandNo(), "").header("Content-Type", "application/json");
      return answerIn(call(put.PUT(BodyPublishers.ofByteArray(documents.write(errand)))));
    }
    return answerIn(known);
  }

  @Override
  public boolean isWaiting(String errandNo) {
    HttpResponse<byte[]> known = call(request(errandNo, "/answer").GET());
    if (known.statusCode() == NOT_FOUND) {
      return false;
    }
    return answerIn(known).isEmpty();
  }

  /** An interface that was built before there was urging need not know of it. */
  @Override
  public void pressed(String errandNo, int urged, boolean escalated) {
    String pressing = urged + "/" + escalated;
    if (pressing.equals(pressed.getIfPresent(errandNo))) {
      return;
    }
    BodyPublisher document = BodyPublishers.ofByteArray(documents.pressing(errandNo, urged, escalated));
    HttpResponse<byte[]> said = call(request(errandNo, "/urge").header("Content-Type", "application/json").PUT(document));
    if (!Set.of(NOT_FOUND, METHOD_NOT_ALLOWED, NOT_IMPLEMENTED).contains(said.statusCode())) {
      require(said);
    }
    pressed.put(errandNo, pressing);
  }

  /** An answer comes with status 200; any other good status says that the agency has the errand. */
  private Optional<Reply> answerIn(HttpResponse<byte[]> response) {
    require(response);
    return response.statusCode() == OK ? Optional.of(documents.read(response.body())) : Optional.empty();
  }

  @Override
  public void taken(Errand errand) {
    outcome(errand, Map.of("taken", true));
  }

  @Override
  public void rejected(Errand errand, String reason) {
    outcome(errand, Map.of("taken", false, "reason", reason));
  }

  private void outcome(Errand errand, Map<String, Object> outcome) {
    try {
      byte[] body = json.writeValueAsBytes(outcome);
      HttpRequest.Builder put = request(errand.errandNo(), "/outcome").header("Content-Type", "application/json");
      require(call(put.PUT(BodyPublishers.ofByteArray(body))));
    } catch (IOException e) {
      throw new IllegalStateException("办理结果无法写成 JSON", e);
    }
  }

  @Override
  public void check() {
    require(call(builder(settings.url() + "/health").GET()));
  }

  private HttpRequest.Builder request(String errandNo, String part) {
    return builder(settings.url() + "/requests/" + URLEncoder.encode(errandNo, StandardCharsets.UTF_8) + part);
  }

  private HttpRequest.Builder builder(String address) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address)).timeout(settings.timeout());
    return settings.token().isBlank() ? builder : builder.header("Authorization", "Bearer " + settings.token());
  }

  private HttpResponse<byte[]> call(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AdapterUnavailableException("单位接口无法连接", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdapterUnavailableException("等待单位接口时被中断", e);
    }
  }

  /** Whatever the interface says against a call is its trouble of today; the request waits. */
  private static void require(HttpResponse<byte[]> answer) {
    if (answer.statusCode() < OK || answer.statusCode() >= 300) {
      throw new AdapterUnavailableException("单位接口返回 " + answer.statusCode());
    }
  }
}
