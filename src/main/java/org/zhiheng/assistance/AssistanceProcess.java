package org.zhiheng.assistance;

import java.util.Set;

/** Port to the process that carries one request (协助请求流程). */
public interface AssistanceProcess {

  /** Ends the process of a request that was taken back; nothing happens where none runs. */
  void stop(String requestId, String caseId);

  /** Ids of the requests of a case whose workers gave up; one look for the whole case. */
  Set<String> givenUp(String caseId);

  /** Lets a request whose worker gave up be offered again (重试); false where none has given up. */
  boolean retry(AssistanceRequest request);
}
