package org.zhiheng.platform.persistence.migration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.FieldCipher;

/**
 * Seals what people write on pages of their own (页面文字加密): the title of a publication, which names people like the text beside
 * it, why it came down, and what a judge says of a clue.
 */
@Component
public class V26__SealWordsOfPages extends SealingMigration {

  private static final List<ClearColumn> CLEAR =
      List.of(
          ClearColumn.required("notification_publication", List.of("id"), "title", "title_sealed"),
          ClearColumn.optional("notification_publication", List.of("id"), "withdrawal_reason", "withdrawal_reason_sealed"),
          ClearColumn.optional("grid_clue", List.of("id"), "rating_note", "rating_note_sealed"));

  public V26__SealWordsOfPages(FieldCipher cipher) {
    super(cipher, CLEAR);
  }
}
