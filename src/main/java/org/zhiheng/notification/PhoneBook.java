package org.zhiheng.notification;

import java.util.Optional;

/** Telephone numbers of people who are no parties of a case (通讯录); whoever knows such people keeps one. */
public interface PhoneBook {

  /** Number in clear of somebody the book knows; empty for everybody else. */
  Optional<String> phoneOf(String recipientId);
}
