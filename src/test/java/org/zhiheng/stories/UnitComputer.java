package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.zhiheng.assistance.AgencyCaller;

/**
 * A unit's computer, step by step (协助单位的电脑), so that server or computer can be killed between any two. What it answers to a
 * request it has seen before is what it answered then, as its register has it.
 */
final class UnitComputer {

  private static final String TASKS = "/agency-api/external-task";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final int port;
  private final String account;
  private final String key;
  private final AgencyCaller caller;

  private UnitComputer(int port, String account, String key) {
    this.port = port;
    this.account = account;
    this.key = key;
    this.caller = new AgencyCaller(port, account, key);
  }

  /** A computer with a key that the administrator has just issued. */
  static UnitComputer of(int port, String account, CourtDesk admin) {
    return new UnitComputer(port, account, newKey(account, admin));
  }

  static String newKey(String account, CourtDesk admin) {
    return CourtDesk.read(admin.post("/api/agencies/units/" + account + "/keys", "")).path("key").asText();
  }

  /** A task in a worker's hands. */
  record Held(String task, String worker, String requestNo) {}

  /** Fetches the one task of a topic, waiting until it is there and free. */
  Held takes(String topic, String worker, Duration lock) {
    AtomicReference<Held> held = new AtomicReference<>();
    await(topic + " for " + worker)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              fetch(topic, worker, lock).ifPresent(held::set);
              return held.get() != null;
            });
    return held.get();
  }

  private Optional<Held> fetch(String topic, String worker, Duration lock) {
    JsonNode tasks = CourtDesk.parse(call(TASKS + "/fetchAndLock", order(topic, worker, lock)).body());
    return tasks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Held(
                tasks.get(0).path("id").asText(), worker, tasks.get(0).at("/variables/requestNo/value").asText()));
  }

  private static String order(String topic, String worker, Duration lock) {
    return Story.json(
        Map.of(
            "workerId", worker,
            "maxTasks", 1,
            "topics", List.of(Map.of("topicName", topic, "lockDuration", lock.toMillis()))));
  }

  Unanswered asksFor(String topic, String worker, Duration lock) {
    return Unanswered.post(port, login(), TASKS + "/fetchAndLock", order(topic, worker, lock));
  }

  /** Completes, and hears that this was taken, the first time or once more. */
  void completes(Held held) {
    HttpResponse<String> said = call(TASKS + "/" + held.task() + "/complete", answer(held));
    assertThat(said.statusCode()).as(said.body()).isEqualTo(204);
  }

  Unanswered completesUnheard(Held held) {
    return Unanswered.post(port, login(), TASKS + "/" + held.task() + "/complete", answer(held));
  }

  private static String answer(Held held) {
    String receipt = Base64.getEncoder().encodeToString(("回执 " + held.requestNo()).getBytes(StandardCharsets.UTF_8));
    return Story.json(
        Map.of(
            "workerId", held.worker(),
            "variables", Map.of(
                "assets", Map.of("type", "Json", "value", "[]"),
                "receipt", Map.of(
                    "type", "File",
                    "value", receipt,
                    "valueInfo", Map.of("filename", "回执.txt", "mimeType", "text/plain")))));
  }

  /** Refuses; a refusal the server had heard already finds no task any more. */
  void refuses(Held held) {
    assertThat(call(TASKS + "/" + held.task() + "/bpmnError", refusal(held)).statusCode()).isIn(204, 404);
  }

  Unanswered refusesUnheard(Held held) {
    return Unanswered.post(port, login(), TASKS + "/" + held.task() + "/bpmnError", refusal(held));
  }

  private static String refusal(Held held) {
    return Story.json(
        Map.of("workerId", held.worker(), "errorCode", "AGENCY_REFUSED", "errorMessage", "登记簿正在搬迁"));
  }

  private String login() {
    return account + ":" + key;
  }

  private HttpResponse<String> call(String path, String json) {
    try {
      return caller.call("POST", path, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
