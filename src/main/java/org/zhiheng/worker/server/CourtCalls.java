package org.zhiheng.worker.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.zhiheng.worker.AdapterUnavailableException;
import org.zhiheng.worker.WorkerSettings;

/** Calls of the court's interface that the official client does not know (法院接口调用). */
final class CourtCalls {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  CourtCalls(URI server) {
    this.server = server;
  }

  HttpResponse<byte[]> get(WorkerSettings.Account account, String path) {
    return call(request(account, path).GET());
  }

  HttpResponse<byte[]> post(WorkerSettings.Account account, String path, String mediaType, byte[] body) {
    return call(request(account, path).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(WorkerSettings.Account account, String path) {
    String login = account.name() + ":" + account.key();
    return HttpRequest.newBuilder(URI.create(server + path))
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<byte[]> call(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AdapterUnavailableException("法院接口无法连接", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdapterUnavailableException("等待法院接口时被中断", e);
    }
  }

  static AdapterUnavailableException unavailable(HttpResponse<byte[]> answer) {
    return new AdapterUnavailableException("法院接口返回 " + answer.statusCode());
  }
}
