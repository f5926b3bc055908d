package org.zhiheng.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of work that leaves the server (出系统办理的工作): a query to a bank, an SMS, a payment. The context that owns the
 * record implements this port; whoever does the work meets it only through {@code /agency-api}.
 *
 * <p>Everything here is called at least once per event and must be idempotent by the record's id.
 */
public interface ExternalWork {

  /** Name of the process variable that holds the record's id, e.g. {@code requestId}; the model names it in {@code work}. */
  String reference();

  /** What it is called in exchange packages and their log, e.g. {@code assistance-request}. */
  default String exchangeKind() {
    return reference();
  }

  /** What an answer to it is called there. */
  default String answerKind() {
    return exchangeKind() + "-answer";
  }

  /** What the worker may see of the record: scalars, or lists and maps that travel as JSON. */
  Map<String, Object> disclose(String id);

  /** Documents the worker may download with this record. */
  List<WorkDocument> documents(String id);

  /** The bytes of one document; {@code BusinessException.notFound} if it does not belong to the record. */
  byte[] content(String id, String documentId);

  /** Stores the answer in the domain and returns the scalars a gateway reads. A second identical answer changes nothing. */
  Map<String, Object> accept(String id, WorkAnswer answer);

  /** Who hears an answer to a task the process has taken away meanwhile; empty where such an answer means nothing any more. */
  default Optional<LateAnswers> late() {
    return Optional.empty();
  }

  /** Stores a refusal and says how the process goes on. */
  Refusal refuse(String id, String account, String code, String reason);
}
