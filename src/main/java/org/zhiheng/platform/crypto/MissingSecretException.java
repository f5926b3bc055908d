package org.zhiheng.platform.crypto;

/** A secret the server cannot run without is missing or unusable (缺少必需的密钥). */
public class MissingSecretException extends RuntimeException {

  public MissingSecretException(String setting, String rule) {
    super("缺少或不可用的设置 " + setting + "：" + rule);
  }
}
