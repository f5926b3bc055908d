package org.zhiheng.assistance;

/** Port to the process that carries one request (协助请求流程). */
public interface AssistanceProcess {

  /** Ends the process of a request that was taken back; nothing happens where none runs. */
  void stop(String requestId, String caseId);

  /** Lets a request whose worker gave up be offered again (重试); false where none has given up. */
  boolean retry(AssistanceRequest request);
}
