package org.zhiheng.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A browser as far as access is concerned: keeps cookies, follows no redirect, can send basic credentials instead. */
public final class Browser {

  private static final String OUR_TOKEN = "ZH-CSRF";
  private static final String ENGINE_TOKEN = "XSRF-TOKEN";

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
  private final String base;
  private Optional<String> authorization = Optional.empty();

  public Browser(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  public Browser withBasic(String name, String secret) {
    String pair = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    authorization = Optional.of("Basic " + pair);
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(request("GET", path, ""));
  }

  public HttpResponse<String> send(String method, String path, String json) {
    return send(request(method, path, json).header("Content-Type", "application/json"));
  }

  /** A change as our own pages send it: with the token of the cookie in the header. */
  public HttpResponse<String> sendFromOurPage(String method, String path, String json) {
    return send(
        request(method, path, json)
            .header("Content-Type", "application/json")
            .header("X-" + OUR_TOKEN, cookie(OUR_TOKEN).orElse("")));
  }

  /** A change as Tasklist sends it: with the engine's own token. */
  public HttpResponse<String> sendFromTasklist(String method, String path, String json) {
    return send(
        request(method, path, json)
            .header("Content-Type", "application/json")
            .header("X-" + ENGINE_TOKEN, cookie(ENGINE_TOKEN).orElse("")));
  }

  public HttpResponse<String> login(String name, String password) {
    get("/login");
    String form =
        "username=" + encode(name) + "&password=" + encode(password) + "&_csrf="
            + encode(cookie(OUR_TOKEN).orElse(""));
    return send(request("POST", "/login", form).header("Content-Type", "application/x-www-form-urlencoded"));
  }

  /** A form of our pages, with files and the token it carries. */
  public HttpResponse<String> submit(String path, Form form) {
    form.with("_csrf", cookie(OUR_TOKEN).orElse(""));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", form.contentType())
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes())));
  }

  /** A page as a person asks for it. */
  public HttpResponse<String> page(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").GET());
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst();
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.ofString(body));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
