package org.zhiheng.worker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The line between a worker and the court (专线). It passes everything on; what the court says to an answer of one account it
 * can keep to itself.
 */
public final class Wire implements AutoCloseable {

  private static final Pattern ANSWER = Pattern.compile("/agency-api/external-task/[^/]+/(complete|package)");

  private final URI court;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch repaired = new CountDownLatch(1);
  private volatile Optional<String> unheard = Optional.empty();

  public Wire(int courtPort) {
    court = URI.create("http://127.0.0.1:" + courtPort);
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::pass);
    server.start();
  }

  /** Where the worker finds the court. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/agency-api");
  }

  /** From now on this account does not hear what becomes of its answers. */
  public void keepsFrom(String account) {
    unheard = Optional.of(account);
  }

  /** Released once the court has taken an answer that the account has not heard about. */
  public CountDownLatch told() {
    return told;
  }

  public void repair() {
    unheard = Optional.empty();
    repaired.countDown();
  }

  private void pass(HttpExchange call) throws IOException {
    HttpResponse<byte[]> said = asked(call);
    if (isAnswer(call) && unheard.filter(account -> account.equals(accountOf(call))).isPresent()) {
      told.countDown();
      waitForRepair();
    }
    said.headers().firstValue("Content-Type").ifPresent(type -> call.getResponseHeaders().set("Content-Type", type));
    call.sendResponseHeaders(said.statusCode(), said.body().length == 0 ? -1 : said.body().length);
    call.getResponseBody().write(said.body());
    call.close();
  }

  private HttpResponse<byte[]> asked(HttpExchange call) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(court.resolve(call.getRequestURI()))
            .method(call.getRequestMethod(), BodyPublishers.ofByteArray(call.getRequestBody().readAllBytes()));
    for (String name : new String[] {"Authorization", "Content-Type", "Accept"}) {
      Optional.ofNullable(call.getRequestHeaders().getFirst(name)).ifPresent(text -> request.header(name, text));
    }
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static boolean isAnswer(HttpExchange call) {
    return call.getRequestMethod().equals("POST") && ANSWER.matcher(call.getRequestURI().getPath()).matches();
  }

  private static String accountOf(HttpExchange call) {
    String login = call.getRequestHeaders().getFirst("Authorization").replace("Basic ", "");
    return new String(Base64.getDecoder().decode(login), StandardCharsets.UTF_8).split(":")[0];
  }

  private void waitForRepair() throws IOException {
    try {
      repaired.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    repair();
    server.stop(0);
  }
}
