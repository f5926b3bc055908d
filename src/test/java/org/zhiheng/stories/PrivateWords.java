package org.zhiheng.stories;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What the stories told the court about people in confidence: names, numbers, telephones, accounts, addresses, titles. The name
 * of an organisation is public (企业信息公示) and not among them.
 */
final class PrivateWords {

  /** By the first two signs: every table is searched for hundreds of words after every story. */
  private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

  private static final BitSet FIRST_SIGNS = new BitSet();
  private static final int START = 2;

  private PrivateWords() {}

  /** Remembers a word of two signs or more and gives it back, so that a fixture can be written around it. */
  static String keep(String word) {
    WORDS.computeIfAbsent(word.substring(0, START), start -> ConcurrentHashMap.newKeySet()).add(word);
    synchronized (FIRST_SIGNS) {
      FIRST_SIGNS.set(word.charAt(0));
    }
    return word;
  }

  /** The first such word that can be read in a text. */
  static Optional<String> in(String text) {
    BitSet first;
    synchronized (FIRST_SIGNS) {
      first = (BitSet) FIRST_SIGNS.clone();
    }
    return IntStream.rangeClosed(0, text.length() - START)
        .filter(at -> first.get(text.charAt(at)))
        .boxed()
        .flatMap(at -> at(text, at).stream())
        .findFirst();
  }

  private static Optional<String> at(String text, int at) {
    return WORDS.getOrDefault(text.substring(at, at + START), Set.of()).stream().filter(word -> text.startsWith(word, at)).findFirst();
  }
}
