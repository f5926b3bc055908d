package org.zhiheng.funds;

/**
 * A case account (一案一人一账号, R3.30): the number under which one debtor pays into one case. Never used again for another
 * case or debtor.
 *
 * @param number 18 digits: court, serial, check digit
 * @param debtorId party of the case
 */
public record CaseAccount(String number, String caseId, String courtCode, String debtorId) {}
