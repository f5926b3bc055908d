package org.zhiheng.worker.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.exchange.ExchangePackage;
import org.zhiheng.platform.exchange.PackageFormat;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.worker.AnswerRefusedException;
import org.zhiheng.worker.Reply;
import org.zhiheng.worker.WorkerSettings;

/** Answers that go to the court as packages signed by their unit (签名回执). */
public final class SignedAnswers {

  private static final String ANSWER_KIND = "-answer";
  private static final int BAD_REQUEST = 400;

  private final Map<String, Sm2.Identity> keys;
  private final CourtCalls calls;
  private final ObjectMapper json;

  /**
   * @param keys by account; an account without one answers plainly
   */
  public SignedAnswers(WorkerSettings settings, Map<String, Sm2.Identity> keys, ObjectMapper json) {
    this.keys = Map.copyOf(keys);
    this.calls = new CourtCalls(settings.server());
    this.json = json;
  }

  public boolean isSigner(WorkerSettings.Account account) {
    return keys.containsKey(account.name());
  }

  /**
   * Answers, or refuses, a task this worker holds.
   *
   * @param request the court's package that is answered
   * @throws AnswerRefusedException if the court does not take it
   * @throws org.zhiheng.worker.AdapterUnavailableException if the court cannot be reached, or the task is gone
   */
  public void send(WorkerSettings.Account account, String taskId, String workerId, ExchangePackage request, Reply reply) {
    byte[] archive = PackageFormat.seal(answer(account, request, reply), keys.get(account.name()));
    String path =
        "/external-task/" + taskId + "/package?workerId=" + URLEncoder.encode(workerId, StandardCharsets.UTF_8);
    HttpResponse<byte[]> said = calls.post(account, path, "application/zip", archive);
    if (said.statusCode() == BAD_REQUEST) {
      throw refused(said.body());
    }
    if (said.statusCode() / 100 != 2) {
      throw CourtCalls.unavailable(said);
    }
  }

  /** Dated as the package it answers, which was made a moment ago: the two clocks need not agree. */
  private static ExchangePackage answer(WorkerSettings.Account account, ExchangePackage request, Reply reply) {
    return new ExchangePackage(
        Ids.next(), request.kind() + ANSWER_KIND, request.reference(), account.name(), request.sender(),
        request.createdAt(), request.expiresAt(), content(reply), reply.evidence());
  }

  private static Map<String, Object> content(Reply reply) {
    return reply
        .refusal()
        .<Map<String, Object>>map(no -> Map.of("refusal", Map.of("code", no.code(), "reason", no.reason())))
        .orElse(reply.fields());
  }

  private AnswerRefusedException refused(byte[] problem) {
    try {
      JsonNode members = json.readTree(problem);
      return new AnswerRefusedException(members.path("type").asText(), members.path("message").asText("法院未予接收"));
    } catch (IOException e) {
      return new AnswerRefusedException("", "法院未予接收");
    }
  }
}
