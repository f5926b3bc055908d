package org.zhiheng.stories;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the stories told the court about people in confidence: names, numbers, telephones, accounts, addresses, titles. The name
 * of an organisation is public (企业信息公示) and not among them.
 */
final class PrivateWords {

  private static final Set<String> WORDS = ConcurrentHashMap.newKeySet();

  private PrivateWords() {}

  /** Remembers a word and gives it back, so that a fixture can be written around it. */
  static String keep(String word) {
    WORDS.add(word);
    return word;
  }

  /** The first such word that can be read in a text. */
  static Optional<String> in(String text) {
    return WORDS.stream().filter(text::contains).findFirst();
  }
}
