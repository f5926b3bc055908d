package org.zhiheng.platform.persistence.migration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.FieldCipher;

/**
 * Seals the words of others (外来文字加密) that the first delivered schema kept in clear: why service, a message, a payment or a
 * measure failed, the rights of others in a thing, what a refused row of an import said. They may name people and their
 * numbers.
 */
@Component
public class V15__SealFreeWords extends SealingMigration {

  private static final List<ClearColumn> CLEAR =
      List.of(
          ClearColumn.optional("document_delivery", List.of("set_id", "party_id"), "remark", "remark_sealed"),
          ClearColumn.optional("notification_message", List.of("id"), "failure", "failure_sealed"),
          ClearColumn.optional("funds_payout_line", List.of("id"), "refusal", "refusal_sealed"),
          ClearColumn.optional("property_measure", List.of("id"), "failure_reason", "failure_reason_sealed"),
          ClearColumn.required("property_asset", List.of("id"), "encumbrances", "encumbrances_sealed"),
          ClearColumn.required("casefile_import_problem", List.of("import_id", "position_no"), "sent_text", "sent_sealed"));

  public V15__SealFreeWords(FieldCipher cipher) {
    super(cipher, CLEAR);
  }
}
