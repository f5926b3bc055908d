package org.zhiheng.platform.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the server what to set, instead of a stack trace. */
class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSettingsException cause) {
    return new FailureAnalysis(
        "生产环境拒绝启动，以下设置缺失或不安全：\n  - " + String.join("\n  - ", cause.faults()),
        "请通过环境变量提供上述设置后重新启动；密钥可用 openssl rand -hex 32 生成，并请另行妥善备份：密钥丢失后，已加密的数据无法恢复。",
        cause);
  }
}
