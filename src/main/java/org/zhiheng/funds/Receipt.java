package org.zhiheng.funds;

import java.time.LocalDate;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * One arrival in the court's books (案款收入).
 *
 * @param caseId empty while nobody knows whose money it is (不明款)
 * @param debtorId debtor whose case account was named
 */
public record Receipt(
    String id,
    String courtCode,
    String bankReference,
    String accountNo,
    Money amount,
    LocalDate valueDate,
    ReceiptStatus status,
    Optional<String> caseId,
    Optional<String> debtorId) {}
