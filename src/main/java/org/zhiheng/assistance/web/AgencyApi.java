package org.zhiheng.assistance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.zhiheng.assistance.UnitNotices;
import org.zhiheng.assistance.process.AgencyFetch;
import org.zhiheng.assistance.process.AgencyPackages;
import org.zhiheng.assistance.process.AgencyRanks;
import org.zhiheng.assistance.process.AgencyTasks;
import org.zhiheng.assistance.process.FetchOrder;
import org.zhiheng.assistance.process.WorkItem;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.SignedPackage;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;

/**
 * The way in for agencies' computers (协助单位接口): paths and bodies of Camunda's external-task REST interface, so that the
 * official clients work unchanged, while the engine's own REST stays inside the court.
 */
@RestController
@RequestMapping("/agency-api")
@Permit(Permit.AGENCY)
class AgencyApi {

  private static final String TASK = "/external-task/{taskId}";
  private static final String ZIP = "application/zip";
  private static final int LARGEST_PACKAGE = 60 << 20;

  private final AgencyFetch fetch;
  private final AgencyTasks tasks;
  private final AgencyPackages packages;
  private final AgencyRanks ranks;
  private final Exchange exchange;
  private final LongPolls polls;
  private final TypedValues values;
  private final TopicDirectory topics;
  private final UnitNotices notices;
  private final AgencyProblems problems;
  private final CurrentUser user;

  AgencyApi(
      AgencyFetch fetch,
      AgencyTasks tasks,
      AgencyPackages packages,
      AgencyRanks ranks,
      Exchange exchange,
      LongPolls polls,
      TypedValues values,
      TopicDirectory topics,
      UnitNotices notices,
      AgencyProblems problems,
      CurrentUser user) {
    this.fetch = fetch;
    this.tasks = tasks;
    this.packages = packages;
    this.ranks = ranks;
    this.exchange = exchange;
    this.polls = polls;
    this.values = values;
    this.topics = topics;
    this.notices = notices;
    this.problems = problems;
    this.user = user;
  }

  @PostMapping("/external-task/fetchAndLock")
  DeferredResult<List<Bodies.Task>> fetchAndLock(@RequestBody Bodies.Fetch body) {
    FetchOrder order = FetchBodies.order(user.id(), body);
    Duration time = FetchBodies.poll(body);
    // The container's own time-out must never come first: its answer would be an error.
    DeferredResult<List<Bodies.Task>> result = new DeferredResult<>(time.plusMinutes(1).toMillis());
    List<WorkItem> items = fetch.fetchAndLock(order);
    if (items.isEmpty() && !time.isZero()) {
      polls.await(order, time, answerOf(result));
    } else {
      result.setResult(written(items));
    }
    return result;
  }

  private LongPolls.Answer answerOf(DeferredResult<List<Bodies.Task>> result) {
    return new LongPolls.Answer() {
      @Override
      public void work(List<WorkItem> items) {
        result.setResult(written(items));
      }

      @Override
      public void problem(RuntimeException problem) {
        result.setErrorResult(problem);
      }

      @Override
      public boolean isOver() {
        return result.isSetOrExpired();
      }
    };
  }

  private List<Bodies.Task> written(List<WorkItem> items) {
    return items.stream().map(this::written).toList();
  }

  private Bodies.Task written(WorkItem item) {
    return new Bodies.Task(
        item.id(),
        item.topic(),
        item.workerId(),
        TypedValues.time(item.lockExpiresAt()),
        TypedValues.time(item.createdAt()),
        item.retries().orElse(null),
        item.errorMessage().orElse(null),
        item.priority(),
        item.businessKey(),
        values.write(item.disclosed()));
  }

  @PostMapping(TASK + "/complete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(@PathVariable String taskId, @RequestBody Bodies.Complete body) {
    Map<String, TypedValue> all = new LinkedHashMap<>();
    Optional.ofNullable(body.localVariables()).ifPresent(all::putAll);
    Optional.ofNullable(body.variables()).ifPresent(all::putAll);
    packages.answerPlainly(FetchBodies.worker(body.workerId()), taskId, values.read(user.id(), all));
  }

  @PostMapping(TASK + "/bpmnError")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bpmnError(@PathVariable String taskId, @RequestBody Bodies.BpmnError body) {
    if (body.errorCode() == null || body.errorCode().isBlank()) {
      throw FetchBodies.invalid("errorCode", "缺少拒绝代码 errorCode");
    }
    String reason = Optional.ofNullable(body.errorMessage()).orElse("");
    packages.refusePlainly(user.id(), FetchBodies.worker(body.workerId()), taskId, body.errorCode(), reason);
  }

  @PostMapping(TASK + "/failure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void failure(@PathVariable String taskId, @RequestBody Bodies.Failure body) {
    int retries = Optional.ofNullable(body.retries()).orElse(0);
    long pause = Optional.ofNullable(body.retryTimeout()).orElse(0L);
    if (retries < 0 || pause < 0) {
      throw FetchBodies.invalid("retries", "retries 与 retryTimeout 不能为负数");
    }
    String message = Optional.ofNullable(body.errorMessage()).orElse("");
    tasks.fail(
        user.id(), FetchBodies.worker(body.workerId()), taskId, message, retries, Duration.ofMillis(pause));
  }

  /** After the answer: the place of a waiting seal has changed. */
  @PostMapping("/requests/{requestId}/rank")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rank(@PathVariable String requestId, @Valid @RequestBody RankBody body) {
    ranks.report(user.id(), requestId, body.report());
  }

  @PostMapping(TASK + "/extendLock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void extendLock(@PathVariable String taskId, @RequestBody Bodies.ExtendLock body) {
    tasks.extendLock(
        user.id(), FetchBodies.worker(body.workerId()), taskId, FetchBodies.lock("newDuration", body.newDuration()));
  }

  @PostMapping(TASK + "/lock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lock(@PathVariable String taskId, @RequestBody Bodies.Lock body) {
    tasks.lock(
        user.id(), FetchBodies.worker(body.workerId()), taskId, FetchBodies.lock("lockDuration", body.lockDuration()));
  }

  @PostMapping(TASK + "/unlock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlock(@PathVariable String taskId) {
    tasks.unlock(user.id(), taskId);
  }

  /** The caller's topics with the fields that come and may go back. */
  @GetMapping("/topics")
  List<TopicDirectory.Entry> topics() {
    return topics.of(user.id());
  }

  /** What courts told the caller's units without asking for anything, newest first. */
  @GetMapping("/notices")
  List<UnitNotices.Sent> notices() {
    return notices.of(topics.unitsOf(user.id()));
  }

  @GetMapping(TASK + "/documents")
  List<WorkDocument> documents(@PathVariable String taskId) {
    return tasks.documents(user.id(), taskId);
  }

  @GetMapping(TASK + "/documents/{documentId}")
  ResponseEntity<byte[]> document(@PathVariable String taskId, @PathVariable String documentId) {
    WorkDocument document =
        tasks.documents(user.id(), taskId).stream()
            .filter(candidate -> candidate.id().equals(documentId))
            .findFirst()
            .orElseThrow(() -> BusinessException.notFound("DOCUMENT_UNKNOWN", "该任务未附此文书"));
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-SM3", document.sm3())
        .body(tasks.content(user.id(), taskId, documentId));
  }

  /** The task as one signed file: fields and documents. */
  @GetMapping(path = TASK + "/package", produces = ZIP)
  ResponseEntity<byte[]> pack(@PathVariable String taskId) {
    SignedPackage sealed = packages.of(user.id(), taskId);
    ContentDisposition attachment = ContentDisposition.attachment().filename(sealed.fileName()).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Package-Id", sealed.id())
        .body(sealed.archive());
  }

  /** Answers, or refuses, with one signed file instead of {@code complete} or {@code bpmnError}. */
  @PostMapping(path = TASK + "/package", consumes = ZIP)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable String taskId, @RequestParam String workerId, InputStream body) throws IOException {
    byte[] archive = body.readNBytes(LARGEST_PACKAGE + 1);
    if (archive.length > LARGEST_PACKAGE) {
      throw FetchBodies.invalid("package", "回执包不得超过 " + (LARGEST_PACKAGE >> 20) + " MB");
    }
    packages.answer(user.id(), FetchBodies.worker(workerId), taskId, archive);
  }

  /** The certificate our packages are signed with. */
  @GetMapping(path = "/certificate", produces = MediaType.TEXT_PLAIN_VALUE)
  String certificate() {
    return exchange.certificate();
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Map<String, Object>> answer(Exception exception, HttpServletRequest request) throws Exception {
    return problems.answer(exception, request.getRequestURI());
  }
}
