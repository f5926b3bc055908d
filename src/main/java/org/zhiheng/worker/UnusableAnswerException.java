package org.zhiheng.worker;

/** What an agency gave as an answer cannot be read, or its files are not what their digests say (答复无法使用). */
public class UnusableAnswerException extends RuntimeException {

  public UnusableAnswerException(String message) {
    super(message);
  }
}
