package org.zhiheng.simulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.Debt;
import org.zhiheng.funds.BankArrival;
import org.zhiheng.funds.CaseAccount;
import org.zhiheng.funds.Funds;
import org.zhiheng.funds.Receipt;
import org.zhiheng.funds.ReceiptStatus;
import org.zhiheng.money.Money;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.workbench.CaseOffers;
import org.zhiheng.workbench.Offer;

/**
 * The debtor of the demo city who pays (模拟付款): what is owed today arrives on the case's account, just as the bank would
 * tell it. Offered to the finance office on the page of a case.
 */
@Service
@ConditionalOnProperty("zhiheng.simulation.payments")
public class PayingDebtor implements CaseOffers {

  private static final Set<ReceiptStatus> UNRECKONED = Set.of(ReceiptStatus.ARRIVED, ReceiptStatus.CLAIMED);
  private static final String PAYER_ACCOUNT = "33050161000000000001";

  private final CaseFiles cases;
  private final Debt debt;
  private final Funds funds;
  private final CourtAccess access;
  private final CurrentUser user;
  private final Clock clock;

  PayingDebtor(CaseFiles cases, Debt debt, Funds funds, CourtAccess access, CurrentUser user, Clock clock) {
    this.cases = cases;
    this.debt = debt;
    this.funds = funds;
    this.access = access;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public List<Offer> of(String caseId) {
    boolean mayPay = user.hasRole(Roles.FINANCE) && cases.byId(caseId).status() == CaseStatus.OPEN;
    if (!mayPay || owed(caseId).isZero() || account(caseId).isEmpty() || moneyIsOnItsWay(caseId)) {
      return List.of();
    }
    String amount = owed(caseId).format();
    return List.of(
        new Offer(
            "SIMULATE_PAYMENT",
            "模拟被执行人付款",
            "演示：被执行人把今日尚欠的 " + amount + " 汇入本案案款账户，银行随即通知到账。",
            "确认模拟付款 " + amount + "？",
            "POST",
            "/api/simulation/cases/" + caseId + "/payment",
            Map.of()));
  }

  /**
   * Lets the debtor pay all that is owed today.
   *
   * @throws BusinessException {@code NOTHING_OWED}; {@code NO_CASE_ACCOUNT} before the notice has told the debtor where to pay
   */
  @Transactional
  public Receipt pay(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    Money owed = owed(caseId);
    if (owed.isZero()) {
      throw BusinessException.conflict("NOTHING_OWED", "案件" + file.caseNo() + "的债务已经清偿，无需付款");
    }
    CaseAccount account =
        account(caseId)
            .orElseThrow(() -> BusinessException.conflict("NO_CASE_ACCOUNT", "案件" + file.caseNo() + "还没有案款账户，请在执行通知书发出后再试"));
    return funds.receive(
        new BankArrival(
            file.courtCode(), account.number(), "模拟付款人", PAYER_ACCOUNT, owed, "DEMO-" + Ids.next(), LocalDate.now(clock)));
  }

  private Money owed(String caseId) {
    return debt.outstanding(caseId, LocalDate.now(clock)).total();
  }

  /** Arrived, but not yet set against the debt: to pay again now would be to pay twice. */
  private boolean moneyIsOnItsWay(String caseId) {
    return funds.receiptsOf(caseId).stream().anyMatch(receipt -> UNRECKONED.contains(receipt.status()));
  }

  private Optional<CaseAccount> account(String caseId) {
    return funds.accountsOf(caseId).stream().findFirst();
  }
}
