package org.zhiheng.funds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Party;
import org.zhiheng.funds.persistence.PayeeStore;
import org.zhiheng.funds.persistence.ArrivalStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.privacy.Masks;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/** Confirmed accounts of those who collect money (收款账户). */
@Component
class Payees {

  private static final String BY_APPLICATION = "application";
  private static final String BY_BANK = "bank";

  private final PayeeStore store;
  private final ArrivalStore receipts;
  private final CaseFiles cases;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  Payees(
      PayeeStore store,
      ArrivalStore receipts,
      CaseFiles cases,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.store = store;
    this.receipts = receipts;
    this.cases = cases;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** Confirms an account; the holder must be the party or somebody with special authority to collect (R3.38). */
  void confirm(Payee payee, String partyName) {
    List<FieldProblem> problems = new ArrayList<>();
    if (payee.account().isBlank()) {
      problems.add(new FieldProblem("account", "", "S2.45", "收款账号不能为空"));
    }
    if (payee.bank().isBlank()) {
      problems.add(new FieldProblem("bank", "", "S2.45", "开户行不能为空"));
    }
    if (payee.representative() && !payee.specialAuthority()) {
      problems.add(new FieldProblem("specialAuthority", "", "R3.38", "代理人领款须有特别授权"));
    }
    if (!payee.representative() && !payee.holder().strip().equals(partyName)) {
      problems.add(new FieldProblem("holder", Masks.name(payee.holder()), "S2.45", "户名与领款人姓名或者名称不一致"));
    }
    if (!problems.isEmpty()) {
      throw BusinessException.invalid("PAYEE_INVALID", "收款账户有误", problems.toArray(FieldProblem[]::new));
    }
    add(payee, user.id());
  }

  private String add(Payee payee, String confirmedBy) {
    String id = Ids.next();
    store.insert(id, payee, confirmedBy, clock.instant());
    audit.record(
        "PAYEE_CONFIRMED",
        "funds_payee",
        id,
        Map.of(),
        Map.of(
            "caseId", payee.caseId(),
            "partyId", payee.partyId(),
            "account", Masks.account(payee.account()),
            "source", confirmedBy));
    return id;
  }

  Optional<Payee> newest(String caseId, String partyId) {
    return Optional.ofNullable(store.newest(caseId).get(partyId)).map(PayeeStore.Stored::payee);
  }

  Map<String, Payee> byIds(List<String> ids) {
    return store.byIds(ids);
  }

  /** Gives every open line that needs one its party's newest confirmed account. */
  List<PayoutLine> assign(Payout payout) {
    String scope = payout.caseId().orElse(payout.receiptId());
    Map<String, PayeeStore.Stored> confirmed = store.newest(scope);
    return payout.lines().stream()
        .map(line -> line.paid() ? line : assigned(payout, line, confirmed))
        .toList();
  }

  /** Whether every open line has an account the bank has not refused. */
  boolean covers(Payout payout) {
    Map<String, PayeeStore.Stored> confirmed = store.newest(payout.caseId().orElse(payout.receiptId()));
    return payout.unpaid().stream()
        .filter(payout::needsPayee)
        .allMatch(line -> isAnswered(line, Optional.ofNullable(confirmed.get(line.partyId().orElseThrow()))));
  }

  private static boolean isAnswered(PayoutLine line, Optional<PayeeStore.Stored> newest) {
    return newest.isPresent() && (line.refusal().isEmpty() || !newest.map(PayeeStore.Stored::id).equals(line.payeeId()));
  }

  private PayoutLine assigned(Payout payout, PayoutLine line, Map<String, PayeeStore.Stored> confirmed) {
    if (!payout.needsPayee(line)) {
      return line.askedAgain();
    }
    return Optional.ofNullable(confirmed.get(line.partyId().orElseThrow()))
        .map(PayeeStore.Stored::id)
        .or(() -> known(payout, line))
        .map(line::payableTo)
        .orElse(line);
  }

  /** What the court knows without asking: the account in the application, or the one the money came from. */
  private Optional<String> known(Payout payout, PayoutLine line) {
    if (line.kind() == PayeeKind.PAYER) {
      Payer payer = receipts.payer(payout.receiptId());
      return Optional.of(add(original(payout.receiptId(), payout.receiptId(), payer), BY_BANK));
    }
    CaseFile file = cases.byId(payout.caseId().orElseThrow());
    Party party = partyOf(file, line.partyId().orElseThrow());
    return inApplication(file, party)
        .map(payee -> add(payee, BY_APPLICATION))
        .or(() -> paidHimself(payout, file, party).map(payee -> add(payee, BY_BANK)));
  }

  private static Optional<Payee> inApplication(CaseFile file, Party party) {
    return party
        .account()
        .filter(account -> !account.isBlank())
        .map(
            account ->
                new Payee(file.id(), party.id(), party.name(), party.accountBank().orElse(""), account, false, false));
  }

  /** Surplus goes back the way it came if the debtor paid it himself (原路退回). */
  private Optional<Payee> paidHimself(Payout payout, CaseFile file, Party party) {
    Payer payer = receipts.payer(payout.receiptId());
    return payer.name().equals(party.name()) ? Optional.of(original(file.id(), party.id(), payer)) : Optional.empty();
  }

  private static Payee original(String scope, String partyId, Payer payer) {
    return new Payee(scope, partyId, payer.name(), "", payer.account(), false, false);
  }

  static Party partyOf(CaseFile file, String partyId) {
    return file.parties().stream()
        .filter(party -> party.id().equals(partyId))
        .findFirst()
        .orElseThrow(() -> BusinessException.notFound("PARTY_UNKNOWN", "该案没有这名当事人"));
  }
}
