package org.zhiheng.document;

/** Account a debtor pays to (案款账户), one per case and debtor (R3.30). */
public record PaymentAccount(String payee, String bank, String accountNo) {}
