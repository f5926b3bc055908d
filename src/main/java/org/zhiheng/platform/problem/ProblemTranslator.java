package org.zhiheng.platform.problem;

import java.util.Optional;

/** Knows what an exception of some library means in the court's words (异常翻译). */
public interface ProblemTranslator {

  /** The refusal to show instead; empty if this translator does not know the exception. */
  Optional<BusinessException> translate(Throwable exception);
}
