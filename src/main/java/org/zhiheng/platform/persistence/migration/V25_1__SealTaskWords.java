package org.zhiheng.platform.persistence.migration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.FieldCipher;

/**
 * Seals what people wrote in tasks (任务意见加密) where a context keeps it with its own record: notes of a case, reasons of an
 * extension, of a return and of a pay-out, opinions on documents, what became of a clue. They may name people.
 */
@Component
public class V25_1__SealTaskWords extends SealingMigration {

  private static final List<ClearColumn> CLEAR =
      List.of(
          ClearColumn.required("casefile_note", List.of("id"), "note_text", "note_sealed"),
          ClearColumn.required("casefile_extension", List.of("id"), "reason", "reason_sealed"),
          ClearColumn.optional("document_set", List.of("id"), "opinion", "opinion_sealed"),
          ClearColumn.required("document_version", List.of("document_id", "version_no"), "return_reason", "return_reason_sealed"),
          ClearColumn.required("funds_payout", List.of("id"), "reason", "reason_sealed"),
          ClearColumn.optional("grid_task", List.of("id"), "withdrawal_reason", "withdrawal_reason_sealed"),
          ClearColumn.optional("grid_clue", List.of("id"), "closing_note", "closing_note_sealed"));

  public V25_1__SealTaskWords(FieldCipher cipher) {
    super(cipher, CLEAR);
  }
}
