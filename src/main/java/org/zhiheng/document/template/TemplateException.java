package org.zhiheng.document.template;

/** A template an analyst must correct (模板错误); the message says file, line and what would be right. */
public class TemplateException extends RuntimeException {

  public TemplateException(String message) {
    super(message);
  }
}
