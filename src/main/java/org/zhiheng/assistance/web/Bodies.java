package org.zhiheng.assistance.web;

import java.util.List;
import java.util.Map;

/** Bodies of the calls, named and spelled as in Camunda's REST interface (请求体). Fields nobody needs here are ignored. */
final class Bodies {

  private Bodies() {}

  record Fetch(
      String workerId,
      Integer maxTasks,
      Boolean usePriority,
      Long asyncResponseTimeout,
      List<Sorting> sorting,
      List<Topic> topics) {}

  record Sorting(String sortBy, String sortOrder) {}

  record Topic(
      String topicName,
      Long lockDuration,
      List<String> variables,
      String businessKey,
      String processDefinitionId,
      List<String> processDefinitionIdIn,
      String processDefinitionKey,
      List<String> processDefinitionKeyIn,
      String processDefinitionVersionTag,
      Map<String, Object> processVariables,
      List<String> tenantIdIn) {}

  record Complete(String workerId, Map<String, TypedValue> variables, Map<String, TypedValue> localVariables) {}

  record BpmnError(String workerId, String errorCode, String errorMessage) {}

  record Failure(String workerId, String errorMessage, Integer retries, Long retryTimeout) {}

  record ExtendLock(String workerId, Long newDuration) {}

  record Lock(String workerId, Long lockDuration) {}

  /** One task of a fetch's answer. */
  record Task(
      String id,
      String topicName,
      String workerId,
      String lockExpirationTime,
      String createTime,
      Integer retries,
      String errorMessage,
      long priority,
      String businessKey,
      Map<String, TypedValue> variables) {}
}
