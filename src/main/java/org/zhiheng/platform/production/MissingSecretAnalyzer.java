package org.zhiheng.platform.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.zhiheng.platform.crypto.MissingSecretException;

/** The same for a secret found missing outside production, e.g. a server started with a profile of its own. */
class MissingSecretAnalyzer extends AbstractFailureAnalyzer<MissingSecretException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingSecretException cause) {
    return new FailureAnalysis(
        cause.getMessage(), "请提供该设置；仅作演示时可设 zhiheng.crypto.generate=true，由系统自行生成。", cause);
  }
}
