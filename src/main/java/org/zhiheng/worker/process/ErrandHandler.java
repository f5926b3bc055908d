package org.zhiheng.worker.process;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.camunda.bpm.client.variable.ClientValues;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhiheng.platform.exchange.CanonicalJson;
import org.zhiheng.platform.exchange.ExchangePackage;
import org.zhiheng.platform.exchange.PackageFaultException;
import org.zhiheng.platform.exchange.PackageFile;
import org.zhiheng.worker.AdapterUnavailableException;
import org.zhiheng.worker.AgencyAdapter;
import org.zhiheng.worker.AnswerRefusedException;
import org.zhiheng.worker.Errand;
import org.zhiheng.worker.Reply;
import org.zhiheng.worker.UnusableAnswerException;
import org.zhiheng.worker.WorkerSettings;
import org.zhiheng.worker.server.CourtPackages;
import org.zhiheng.worker.server.CourtPackages.Fetched;
import org.zhiheng.worker.server.SignedAnswers;

/**
 * Brings one account's tasks to its adapter and the answers back (逐件送办). It remembers nothing: a task without an answer is
 * let go when its lock runs out and comes again, after a crash too; its papers are fetched only to be handed over or answered.
 * Only an answer the court will not take, or a package that is not the court's, is reported as a failure. A unit with a key of
 * its own answers signed.
 */
final class ErrandHandler implements ExternalTaskHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ErrandHandler.class);
  private static final String URGED = "urged";
  private static final String ESCALATED = "escalated";
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final WorkerSettings.Account account;
  private final AgencyAdapter adapter;
  private final CourtPackages court;
  private final SignedAnswers signed;

  ErrandHandler(WorkerSettings.Account account, AgencyAdapter adapter, CourtPackages court, SignedAnswers signed) {
    this.account = account;
    this.adapter = adapter;
    this.court = court;
    this.signed = signed;
  }

  @Override
  public void execute(ExternalTask task, ExternalTaskService service) {
    try {
      if (isWaiting(task)) {
        press(task);
      } else {
        bring(court.fetch(account, task.getId(), task.getTopicName()), task, service);
      }
    } catch (AdapterUnavailableException unavailable) {
      LOG.warn("{} 的任务 {} 留待重试：{}", account.name(), task.getId(), unavailable.getMessage());
    } catch (PackageFaultException fault) {
      LOG.error("{} 的任务 {}：{}", account.name(), task.getId(), fault.getMessage());
      fail(task, service, fault.getMessage());
    } catch (ExternalTaskClientException court) {
      LOG.warn("{} 的任务 {} 未能回报法院，留待重试：{}", account.name(), task.getId(), court.getMessage());
    }
  }

  /** Most rounds end here: the task's fields name the errand, so nothing need be handed over to see that there is no answer yet. */
  private boolean isWaiting(ExternalTask task) {
    return task.getVariable(CourtPackages.ERRAND_NO) instanceof String errandNo && adapter.isWaiting(errandNo);
  }

  private void press(ExternalTask task) {
    int urged = task.getVariable(URGED) instanceof Number times ? times.intValue() : 0;
    boolean escalated = Boolean.TRUE.equals(task.getVariable(ESCALATED));
    if (urged > 0 || escalated) {
      adapter.pressed(task.getVariable(CourtPackages.ERRAND_NO), urged, escalated);
    }
  }

  private void bring(Fetched fetched, ExternalTask task, ExternalTaskService service) {
    Errand errand = fetched.errand();
    try {
      Optional<Reply> reply = adapter.exchange(errand);
      if (reply.isPresent()) {
        report(fetched.request(), reply.get(), task, service);
        adapter.taken(errand);
      }
    } catch (UnusableAnswerException wrong) {
      reject(errand, task, service, wrong.getMessage());
    } catch (AnswerRefusedException refused) {
      handle(refused, errand, task, service);
    }
  }

  private void handle(AnswerRefusedException refused, Errand errand, ExternalTask task, ExternalTaskService service) {
    if (refused.isTaskLost()) {
      LOG.warn("{} 的任务 {} 未能回报法院，留待重试：{}", account.name(), task.getId(), refused.getMessage());
    } else if (refused.isAboutSignature()) {
      LOG.error("{} 的任务 {}：法院不认可签名：{}", account.name(), task.getId(), refused.getMessage());
      fail(task, service, refused.getMessage());
    } else {
      reject(errand, task, service, refused.getMessage());
    }
  }

  private void reject(Errand errand, ExternalTask task, ExternalTaskService service, String reason) {
    adapter.rejected(errand, reason);
    fail(task, service, reason);
  }

  private void report(ExchangePackage request, Reply reply, ExternalTask task, ExternalTaskService service) {
    if (signed.isSigner(account)) {
      signed.send(account, task.getId(), task.getWorkerId(), request, reply);
    } else {
      reportPlainly(reply, task, service);
    }
  }

  private static void reportPlainly(Reply reply, ExternalTask task, ExternalTaskService service) {
    try {
      if (reply.refusal().isPresent()) {
        service.handleBpmnError(task, reply.refusal().get().code(), reply.refusal().get().reason());
      } else {
        service.complete(task, variables(reply));
      }
    } catch (BadRequestException refused) {
      throw new AnswerRefusedException(Optional.ofNullable(refused.getType()).orElse(""), refused.getMessage());
    }
  }

  private static Map<String, Object> variables(Reply reply) {
    Map<String, Object> variables = new LinkedHashMap<>();
    reply.fields().forEach((name, field) -> variables.put(name, value(field)));
    for (int i = 0; i < reply.evidence().size(); i++) {
      PackageFile file = reply.evidence().get(i);
      variables.put(
          "evidence" + (i + 1), Variables.fileValue(file.name()).mimeType(file.mediaType()).file(file.bytes()).create());
    }
    return variables;
  }

  private static Object value(Object field) {
    return field instanceof Map || field instanceof List
        ? ClientValues.jsonValue(new String(CanonicalJson.write(field), StandardCharsets.UTF_8))
        : field;
  }

  private static void fail(ExternalTask task, ExternalTaskService service, String reason) {
    int left = Optional.ofNullable(task.getRetries()).map(retries -> Math.max(0, retries - 1)).orElse(ATTEMPTS - 1);
    service.handleFailure(task, reason, "", left, PAUSE.toMillis());
  }
}
