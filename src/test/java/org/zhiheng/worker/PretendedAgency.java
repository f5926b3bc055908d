package org.zhiheng.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** An agency with an HTTP interface as {@code docs/agency-contract.md} asks for it, in memory. */
public final class PretendedAgency implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, UnaryOperator<String>> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> received = new ConcurrentHashMap<>();
  private final Map<String, String> outcomes = new ConcurrentHashMap<>();
  private final Map<String, List<String>> urgings = new ConcurrentHashMap<>();
  private volatile boolean away;
  private volatile Optional<UnaryOperator<String>> everyAnswer = Optional.empty();
  private volatile Optional<Moment> silentAt = Optional.empty();
  private final CountDownLatch silent = new CountDownLatch(1);
  private final CountDownLatch speaking = new CountDownLatch(1);

  /** A moment at which the agency may fall silent. */
  public enum Moment {
    /** Somebody has come with a request; nothing is done yet. */
    ASKED,
    /** The work is done and entered. */
    WORKED
  }

  public PretendedAgency() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::serve);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public void answer(String requestNo, String document) {
    answers.put(requestNo, number -> document);
  }

  /** Does whatever it is asked at once; the answer is made from the request's number. */
  public void answerAll(UnaryOperator<String> document) {
    everyAnswer = Optional.of(document);
  }

  /** At this moment of the next request it says nothing more, until {@link #speak}. */
  public void fallSilentWhen(Moment moment) {
    silentAt = Optional.of(moment);
  }

  /** Released once it has fallen silent. */
  public CountDownLatch silent() {
    return silent;
  }

  public void speak() {
    silentAt = Optional.empty();
    speaking.countDown();
  }

  /** Requests it has been given, each with how often. */
  public Map<String, Integer> received() {
    return Map.copyOf(received);
  }

  public int timesReceived(String requestNo) {
    return received.getOrDefault(requestNo, 0);
  }

  public String outcome(String requestNo) {
    return outcomes.getOrDefault(requestNo, "");
  }

  /** What it was told when it was urged, one document each time. */
  public List<String> urgings(String errandNo) {
    return List.copyOf(urgings.getOrDefault(errandNo, List.of()));
  }

  public void setAway(boolean away) {
    this.away = away;
  }

  private void serve(HttpExchange call) throws IOException {
    byte[] body = call.getRequestBody().readAllBytes();
    String[] parts = call.getRequestURI().getPath().split("/");
    boolean known = "Bearer secret".equals(call.getRequestHeaders().getFirst("Authorization"));
    if (away || !known) {
      answer(call, known ? 503 : 401, "");
    } else if (parts[1].equals("health")) {
      answer(call, 204, "");
    } else {
      request(call, parts[2], parts.length > 3 ? parts[3] : "", body);
    }
  }

  private void request(HttpExchange call, String requestNo, String part, byte[] body) throws IOException {
    switch (part) {
      case "" -> {
        requireFields(body);
        received.merge(requestNo, 1, Integer::sum);
        everyAnswer.ifPresent(document -> answers.put(requestNo, document));
        silence(Moment.WORKED);
        answer(call, 202, "");
      }
      case "answer" -> {
        silence(Moment.ASKED);
        UnaryOperator<String> document = answers.get(requestNo);
        int status = document != null ? 200 : received.containsKey(requestNo) ? 204 : 404;
        answer(call, status, document == null ? "" : document.apply(requestNo));
      }
      case "urge" -> {
        urgings.computeIfAbsent(requestNo, no -> new CopyOnWriteArrayList<>()).add(new String(body, StandardCharsets.UTF_8));
        answer(call, 204, "");
      }
      default -> {
        outcomes.put(requestNo, new String(body, StandardCharsets.UTF_8));
        answer(call, 204, "");
      }
    }
  }

  private void silence(Moment moment) throws IOException {
    if (silentAt.filter(moment::equals).isPresent()) {
      silent.countDown();
      try {
        speaking.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  private static void requireFields(byte[] body) throws IOException {
    if (!new ObjectMapper().readTree(body).path("fields").has("caseNo")) {
      throw new IOException("no fields");
    }
  }

  private static void answer(HttpExchange call, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    speak();
    server.stop(0);
  }
}
