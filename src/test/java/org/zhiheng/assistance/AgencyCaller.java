package org.zhiheng.assistance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An agency's program at its barest: HTTP with the account's name and key. */
public final class AgencyCaller {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final String basic;

  public AgencyCaller(int port, String account, String key) {
    this.base = "http://127.0.0.1:" + port;
    this.basic = "Basic " + Base64.getEncoder().encodeToString((account + ":" + key).getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
    return HTTP.send(
        request(path).header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> upload(String path, byte[] archive) throws IOException, InterruptedException {
    return HTTP.send(
        request(path).header("Content-Type", "application/zip").POST(HttpRequest.BodyPublishers.ofByteArray(archive)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Locks what is there of one case for worker {@code w}. */
  public HttpResponse<String> fetch(String topic, String businessKey) throws IOException, InterruptedException {
    String body =
        "{\"workerId\":\"w\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"" + topic + "\",\"lockDuration\":60000,\"businessKey\":\""
            + businessKey + "\"}]}";
    return call("POST", "/agency-api/external-task/fetchAndLock", body);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", basic);
  }
}
