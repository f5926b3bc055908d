package org.zhiheng.assistance.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.ExchangePackage;
import org.zhiheng.platform.exchange.Expected;
import org.zhiheng.platform.exchange.Outgoing;
import org.zhiheng.platform.exchange.PackageFile;
import org.zhiheng.platform.exchange.Partners;
import org.zhiheng.platform.exchange.SignedPackage;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;

/** Tasks as one signed file outwards and one inwards (整包交换), beside the plain calls. Both ways meet the same record. */
@Component
public class AgencyPackages {

  private static final String REFUSAL = "refusal";

  private final AgencyTasks tasks;
  private final Exchange exchange;
  private final Partners partners;

  AgencyPackages(AgencyTasks tasks, Exchange exchange, Partners partners) {
    this.tasks = tasks;
    this.exchange = exchange;
    this.partners = partners;
  }

  /** What the task discloses, with the bytes of its documents, signed. */
  public SignedPackage of(String account, String taskId) {
    return tasks.onRecord(account, taskId, record -> exchange.send(outgoing(account, record)));
  }

  private Outgoing outgoing(String account, Works.Item record) {
    return new Outgoing(
        record.work().exchangeKind(),
        record.id(),
        exchange.ownName(),
        account,
        record.work().disclose(record.id()),
        record.work().documents(record.id()).stream().map(document -> file(record, document)).toList());
  }

  private static PackageFile file(Works.Item record, WorkDocument document) {
    return new PackageFile(document.name(), document.mediaType(), record.work().content(record.id(), document.id()));
  }

  /**
   * Takes a signed receipt for a task the worker holds: its files are the evidence, its content the fields, or
   * {@code {"refusal": {"code", "reason"}}}. The same package again changes nothing.
   *
   * @throws BusinessException invalid ({@code PACKAGE_<fault>}) if it cannot be believed
   */
  public void answer(String account, String workerId, String taskId, byte[] archive) {
    Optional<Works.Item> record = tasks.held(account, workerId, taskId);
    if (record.isEmpty()) {
      requireTaken(archive);
      return;
    }
    Expected expected = expected(account, record.get());
    ExchangePackage content = exchange.inspect(archive, expected);
    Runnable take = () -> exchange.receive(archive, expected);
    Optional<Map<?, ?>> refusal =
        content.content().get(REFUSAL) instanceof Map<?, ?> members ? Optional.of(members) : Optional.empty();
    if (refusal.isPresent()) {
      tasks.refuse(account, workerId, taskId, text(refusal.get(), "code"), text(refusal.get(), "reason"), take);
    } else {
      tasks.complete(account, workerId, taskId, new WorkAnswer(account, content.content(), evidence(content)), take);
    }
  }

  /**
   * Takes an answer that came as a plain call. Whoever signs, signs always: otherwise leaving the signature out would be the way
   * round it.
   *
   * @throws BusinessException invalid ({@code PACKAGE_UNSIGNED}) from an account with a registered certificate
   */
  public void answerPlainly(String workerId, String taskId, WorkAnswer answer) {
    refuseFromSigner(answer.account(), workerId, taskId);
    tasks.complete(answer.account(), workerId, taskId, answer);
  }

  /** The same for a refusal. */
  public void refusePlainly(String account, String workerId, String taskId, String code, String reason) {
    refuseFromSigner(account, workerId, taskId);
    tasks.refuse(account, workerId, taskId, code, reason);
  }

  private void refuseFromSigner(String account, String workerId, String taskId) {
    if (partners.isSigner(account)) {
      tasks.held(account, workerId, taskId).ifPresent(record -> exchange.refuseUnsigned(expected(account, record)));
    }
  }

  private Expected expected(String account, Works.Item record) {
    return new Expected(
        record.work().answerKind(), Optional.of(account), exchange.ownName(), Optional.of(record.id()), account);
  }

  private void requireTaken(byte[] archive) {
    if (!exchange.isTaken(archive)) {
      throw BusinessException.conflict("TASK_FINISHED", "该任务已办结，不再接收另一份回执包");
    }
  }

  private static List<EvidenceFile> evidence(ExchangePackage content) {
    return content.files().stream().map(file -> new EvidenceFile(file.name(), file.mediaType(), file.bytes())).toList();
  }

  private static String text(Map<?, ?> members, String name) {
    return Optional.ofNullable(members.get(name))
        .map(Object::toString)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> BusinessException.invalid("ANSWER_INCOMPLETE", "回执包中的拒绝缺少 " + name));
  }
}
