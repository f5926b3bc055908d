package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One person of a court at a desk (法院人员的办公桌): everything goes over real HTTP with this person's login, as Tasklist does
 * it, so that roles, courts and the server's completion rules are part of every story.
 */
final class CourtDesk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String server;
  private final String engine;
  private final String user;
  private final String password;

  CourtDesk(int port, String engine, String user, String password) {
    this.server = "http://127.0.0.1:" + port;
    this.engine = "/engine-rest/engine/" + engine;
    this.user = user;
    this.password = password;
  }

  String user() {
    return user;
  }

  /** Ids of this person's open tasks of one kind in one case. */
  List<String> tasks(String businessKey, String element) {
    JsonNode found =
        read(get(engine + "/task?taskDefinitionKey=" + element + "&processInstanceBusinessKey=" + encode(businessKey)));
    List<String> ids = new ArrayList<>();
    found.forEach(task -> ids.add(task.path("id").asText()));
    return ids;
  }

  /** Completes the one open task of this kind; fails if there is none or more than one, or the server refuses. */
  void completes(String businessKey, String element, Map<String, ?> form) {
    HttpResponse<String> answer = tries(businessKey, element, form);
    assertThat(answer.statusCode()).as(user + " completes " + element + ": " + answer.body()).isBetween(200, 204);
  }

  /** Tries to complete the one open task of this kind and returns the server's answer. */
  HttpResponse<String> tries(String businessKey, String element, Map<String, ?> form) {
    List<String> open = tasks(businessKey, element);
    assertThat(open).as("open tasks " + element + " of " + businessKey + " for " + user).hasSize(1);
    ObjectNode variables = JSON.createObjectNode();
    form.forEach((name, value) -> variables.putObject(name).putPOJO("value", value));
    ObjectNode body = JSON.createObjectNode();
    body.set("variables", variables);
    return post(engine + "/task/" + open.get(0) + "/submit-form", body.toString());
  }

  /** The name of the one open task of this kind, as Tasklist shows it. */
  JsonNode task(String businessKey, String element) {
    List<String> open = tasks(businessKey, element);
    assertThat(open).as("open tasks " + element).hasSize(1);
    return read(get(engine + "/task/" + open.get(0)));
  }

  /** Path of a task in the engine's REST. */
  String taskPath(String taskId) {
    return engine + "/task/" + taskId;
  }

  JsonNode reads(String path) {
    return read(get(path));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String json) {
    return sends(path, "application/json", json);
  }

  HttpResponse<String> sends(String path, String mediaType, String content) {
    return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(content)));
  }

  HttpResponse<String> put(String path, String json) {
    return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  /** Adds a text file to the dossier of a case, as the upload in 案件全景 does. */
  void files(String caseId, String kind, String title) {
    String boundary = "zhiheng-story";
    String body =
        part(boundary, "kind", kind)
            + part(boundary, "volume", "MAIN")
            + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + title + "\"\r\n"
            + "Content-Type: text/plain\r\n\r\n" + title + "\r\n--" + boundary + "--\r\n";
    read(
        send(
            request("/api/cases/" + caseId + "/dossier")
                .header("Content-Type", "multipart/form-data; charset=UTF-8; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))));
  }

  /** Sends one file of any kind to an address that takes a file and nothing else. */
  HttpResponse<String> uploads(String path, String name, String mediaType, String content) {
    String boundary = "zhiheng-file";
    String body =
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
            + "Content-Type: " + mediaType + "\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; charset=UTF-8; boundary=" + boundary)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String part(String boundary, String name, String value) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  static JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().getPath() + ": " + answer.body()).isBetween(200, 299);
    return parse(answer.body());
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Basic " + login);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
