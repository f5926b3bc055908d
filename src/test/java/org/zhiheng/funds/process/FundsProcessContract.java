package org.zhiheng.funds.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Debt;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.funds.BalanceSheet;
import org.zhiheng.funds.BankArrival;
import org.zhiheng.funds.Funds;
import org.zhiheng.funds.PayeeAccount;
import org.zhiheng.funds.PayeeKind;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.PayoutLine;
import org.zhiheng.funds.Payouts;
import org.zhiheng.funds.Receipt;
import org.zhiheng.funds.ReceiptStatus;
import org.zhiheng.funds.Reckoning;
import org.zhiheng.money.Money;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;

/** Money's way through the court, from the debtor's bank to the creditor's, with everything that may go wrong on it. */
abstract class FundsProcessContract {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static final String COURT = "330802";
  private static final String APPLICANT = "李建国";
  private static final String DEBTOR = "衢州宏达建筑工程有限公司";
  private static final String GATEWAY = "bankgate";
  private static final int TELLERS = 8;

  @Autowired private JdbcClient jdbc;
  @Autowired private Funds funds;
  @Autowired private Payouts payouts;
  @Autowired private CaseFiles cases;
  @Autowired private Debt debt;
  @Autowired private List<ExternalWork> works;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  @Autowired private ExternalTaskService externalTasks;

  @BeforeEach
  void fridayMorning() {
    goTo(TODAY);
  }

  @AfterEach
  void backToTheMachinesTime() {
    ClockUtil.reset();
  }

  // 李先生's rent (SC-7): all that is owed arrives on the account of the case, nobody has to look for its owner.

  @Test
  void theWholeDebtPaidToTheCaseAccountReachesCreditorAndTreasuryToTheLastFen() {
    CaseFile file = aCase(true);
    Money total = debt.outstanding(file.id(), TODAY).total();
    assertThat(total).isEqualTo(Money.yuan("203184.20"));

    Receipt receipt = arrives(file, total);
    assertThat(funds.receipt(receipt.id()).status()).isEqualTo(ReceiptStatus.RECKONED);
    assertThat(debt.outstanding(file.id(), TODAY).isCleared()).isTrue();

    approve(receipt);
    bankPaysAll(receipt);
    assertThat(linesOf(receipt))
        .extracting(PayoutLine::kind, PayoutLine::amount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(PayeeKind.APPLICANT, Money.yuan("200280.00")),
            org.assertj.core.groups.Tuple.tuple(PayeeKind.TREASURY, Money.yuan("2904.20")));
    assertThat(funds.receipt(receipt.id()).status()).isEqualTo(ReceiptStatus.PAID);
    assertThat(funds.balanceSheet(file.id())).isEqualTo(new BalanceSheet(total, total, Money.ZERO));
    assertThat(funds.isIntact(file.id())).isTrue();
    smsSent(receiptInstance(receipt));
    smsSent(payoutInstance(receipt));
    assertNothingRuns(receipt);
  }

  @Test
  void everyStepDeliveredTwiceChangesNothing() {
    CaseFile file = aCase(true);
    BankArrival arrival = arrival(funds.caseAccount(file.id()).number(), Money.yuan("50000"), DEBTOR);
    Receipt first = funds.receive(arrival);
    assertThat(funds.receive(arrival).id()).isEqualTo(first.id());
    runSteps();
    funds.match(first.id());
    String notice = funds.reckon(first.id()).notificationId();
    assertThat(funds.reckon(first.id()).notificationId()).isEqualTo(notice);
    Payout payout = payoutOf(first);
    assertThat(payouts.open(first.id()).id()).isEqualTo(payout.id());
    payouts.prepare(payout.id());
    approve(first);
    payouts.prepare(payout.id());
    WorkAnswer paid = paid("B-1");
    bank().accept(payout.id(), paid);
    bank().accept(payout.id(), paid);
    assertThatThrownBy(() -> bank().accept(payout.id(), paidLine(payout.lines().get(0).id(), "B-2")))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("另一流水号");
    bankPaysAll(first);
    payouts.settle(payout.id());
    assertThat(funds.balanceSheet(file.id()))
        .isEqualTo(new BalanceSheet(Money.yuan("50000"), Money.yuan("50000"), Money.ZERO));
    assertThat(debt.payments(file.id())).hasSize(1);
  }

  @Test
  void theSameBankReferenceWithAnotherAmountIsRefused() {
    CaseFile file = aCase(true);
    BankArrival told = arrival(funds.caseAccount(file.id()).number(), Money.yuan("100"), DEBTOR);
    funds.receive(told);
    BankArrival other =
        new BankArrival(
            told.courtCode(),
            told.accountNo(),
            told.payerName(),
            told.payerAccount(),
            Money.yuan("101"),
            told.bankReference(),
            told.valueDate());
    assertThatThrownBy(() -> funds.receive(other)).isInstanceOf(BusinessException.class).hasMessageContaining("流水号");
  }

  @Test
  void theSameArrivalToldByManyAtOnceIsBookedOnce() throws Exception {
    CaseFile file = aCase(true);
    BankArrival told = arrival(funds.caseAccount(file.id()).number(), Money.yuan("700"), DEBTOR);
    List<Callable<Receipt>> tellers = Collections.nCopies(TELLERS, () -> funds.receive(told));
    assertThat(inParallel(tellers)).extracting(Receipt::id).containsOnly(funds.receive(told).id());
    assertThat(funds.balanceSheet(file.id()).in()).isEqualTo(Money.yuan("700"));
    runSteps();
  }

  @Test
  void receiptsReckonedAtTheSameTimeNeverTakeMoreThanTheDebt() throws Exception {
    CaseFile file = aCase(true);
    Money total = debt.outstanding(file.id(), TODAY).total();
    String account = funds.caseAccount(file.id()).number();
    List<Callable<Reckoning>> clerks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String receipt = funds.receive(arrival(account, Money.yuan("90000"), DEBTOR)).id();
      funds.match(receipt);
      clerks.add(() -> funds.reckon(receipt).receipt().reckoning().orElseThrow());
    }
    List<Reckoning> results = inParallel(clerks);
    Money taken = Money.sum(results.stream().map(r -> r.toApplicant().plus(r.fee())).toList());
    assertThat(taken).isEqualTo(total);
    assertThat(debt.outstanding(file.id(), TODAY).isCleared()).isTrue();
    runSteps();
  }

  private static <T> List<T> inParallel(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatIsBeyondTheDebtGoesBackToTheDebtorWhoPaidIt() {
    CaseFile file = aCase(true);
    Money total = debt.outstanding(file.id(), TODAY).total();
    Receipt receipt = arrives(file, total.plus(Money.yuan("0.01")));
    approve(receipt);
    bankPaysAll(receipt);
    assertThat(linesOf(receipt))
        .filteredOn(line -> line.kind() == PayeeKind.DEBTOR)
        .singleElement()
        .satisfies(line -> assertThat(line.amount()).isEqualTo(Money.of(1)));
    assertThat(funds.balanceSheet(file.id()).held()).isEqualTo(Money.ZERO);
  }

  @Test
  void unidentifiedMoneyIsClaimedForACaseOfThisCourtOnly() {
    CaseFile file = aCase(true);
    Receipt receipt = funds.receive(arrival("记不清了", Money.yuan("3000"), DEBTOR));
    runSteps();
    Task claim = task(receiptInstance(receipt), FundsReceiptModel.TASK_CLAIM_RECEIPT);
    // Sunday 20 September 2026 is a working day in exchange for the October holidays.
    assertThat(day(claim.getDueDate())).isEqualTo(LocalDate.of(2026, 9, 22));
    assertThatThrownBy(() -> tasks.complete(claim.getId(), Map.of("claimDecision", "CLAIM", "claimCaseNo", "（2026）浙0802执99999号")))
        .hasStackTraceContaining("本院没有案号为");
    tasks.complete(claim.getId(), Map.of("claimDecision", "CLAIM", "claimCaseNo", file.caseNo()));
    assertThat(receiptInstance(receipt).getBusinessKey()).isEqualTo(file.caseNo());
    runSteps();
    assertThat(funds.receipt(receipt.id()).status()).isEqualTo(ReceiptStatus.RECKONED);
    assertThat(funds.balanceSheet(file.id()).held()).isEqualTo(Money.yuan("3000"));
    approve(receipt);
    bankPaysAll(receipt);
    assertThat(funds.balanceSheet(file.id()).held()).isEqualTo(Money.ZERO);
  }

  @Test
  void unidentifiedMoneyNobodyClaimsGoesBackTheWayItCame() {
    Money before = funds.unidentified(COURT).held();
    Receipt receipt = funds.receive(arrival("", Money.yuan("88.88"), "周某某"));
    runSteps();
    assertThat(funds.unidentified(COURT).held()).isEqualTo(before.plus(Money.yuan("88.88")));
    complete(receiptInstance(receipt), FundsReceiptModel.TASK_CLAIM_RECEIPT, Map.of("claimDecision", "RETURN"));
    runSteps();
    approve(receipt);
    assertThat(instruction(receipt).toString()).contains("周某某", "PAYER");
    bankPaysAll(receipt);
    assertThat(funds.receipt(receipt.id()).status()).isEqualTo(ReceiptStatus.RETURNED);
    assertThat(funds.unidentified(COURT).held()).isEqualTo(before);
    assertNothingRuns(receipt);
  }

  @Test
  void aReturnedPlanIsCorrectedAndComesBackWithItsDueDateUnchanged() {
    Receipt receipt = arrives(aCase(true), Money.yuan("60000"));
    Task first = task(payoutInstance(receipt), FundsPayoutModel.TASK_APPROVE_PAYOUT);
    assertThat(day(first.getDueDate())).isEqualTo(LocalDate.of(2026, 10, 19));
    assertThatThrownBy(() -> tasks.complete(first.getId(), Map.of("payoutDecision", "RETURN", "payoutReason", " ")))
        .hasStackTraceContaining("退回补正应说明理由");
    tasks.complete(first.getId(), Map.of("payoutDecision", "RETURN", "payoutReason", "请附收款账户确认书"));
    complete(payoutInstance(receipt), FundsPayoutModel.TASK_CORRECT_PAYOUT, Map.of("correctionNote", "已附"));
    runSteps();
    Task again = task(payoutInstance(receipt), FundsPayoutModel.TASK_APPROVE_PAYOUT);
    assertThat(again.getDueDate()).isEqualTo(first.getDueDate());
  }

  @Test
  void whenTheCauseOfADeferralEndsTenDaysRunFromThen() {
    Receipt receipt = arrives(aCase(true), Money.yuan("60000"));
    defer(receipt, LocalDate.of(2026, 12, 1));
    assertThat(funds.receipt(receipt.id()).status()).isEqualTo(ReceiptStatus.DEFERRED);
    goTo(LocalDate.of(2026, 11, 2));
    payouts.endDeferral(payoutOf(receipt).id());
    runSteps();
    Task again = task(payoutInstance(receipt), FundsPayoutModel.TASK_APPROVE_PAYOUT);
    assertThat(day(again.getDueDate())).isEqualTo(LocalDate.of(2026, 11, 12));
  }

  @Test
  void aDeferralEndsAlsoByTheJudgesWordOrOnItsDayOfReview() {
    Receipt receipt = arrives(aCase(true), Money.yuan("60000"));
    defer(receipt, LocalDate.of(2026, 10, 12));
    complete(payoutInstance(receipt), FundsPayoutModel.TASK_WATCH_DEFERRAL, Map.of("deferralNote", "另案已解除冻结"));
    runSteps();
    defer(receipt, LocalDate.of(2026, 10, 12));
    goTo(LocalDate.of(2026, 10, 13));
    fire(payoutInstance(receipt), "Timer_DeferralReview");
    runSteps();
    assertThat(task(payoutInstance(receipt), FundsPayoutModel.TASK_APPROVE_PAYOUT)).isNotNull();
  }

  @Test
  void anAccountTheBankRefusedIsNotPaidUntilAnotherOneIsConfirmedAndApproved() {
    Receipt receipt = arrives(aCase(true), Money.yuan("60000"));
    approve(receipt);
    ExternalTask order = lock(payoutInstance(receipt), "bankgate.pay");
    String words = "账号6222020200112200778户名不是李建国";
    bank().refuse(payoutOf(receipt).id(), GATEWAY, "PAYMENT_REFUSED", words);
    assertThat(payoutOf(receipt).lines()).extracting(PayoutLine::refusal).contains(Optional.of(words));
    assertThat(storedRefusals(receipt)).isNotEmpty().noneMatch(stored -> stored.contains("户名"));
    externalTasks.handleBpmnError(order.getId(), GATEWAY, "PAYMENT_REFUSED");
    Task correct = task(payoutInstance(receipt), FundsPayoutModel.TASK_CORRECT_PAYEE);
    assertThatThrownBy(() -> tasks.complete(correct.getId(), Map.of("payeeOutcome", "CONFIRMED")))
        .hasStackTraceContaining("尚有收款人的账户未确认");
    assertThat(payoutOf(receipt).awaitingAccount()).extracting(PayoutLine::kind).containsExactly(PayeeKind.APPLICANT);
    confirmAnother(receipt, "6222020200112233445");
    tasks.complete(correct.getId(), Map.of("payeeOutcome", "CONFIRMED"));
    runSteps();
    approve(receipt);
    assertThat(instruction(receipt).toString()).contains("6222020200112233445");
    bankPaysAll(receipt);
    assertThat(funds.receipt(receipt.id()).status()).isEqualTo(ReceiptStatus.PAID);
  }

  @Test
  void onlyTheLineTheBankRefusedIsPaidTheSecondTime() {
    CaseFile file = aCase(true);
    Receipt receipt = arrives(file, Money.yuan("60000"));
    approve(receipt);
    Payout payout = payoutOf(receipt);
    PayoutLine creditor = line(payout, PayeeKind.APPLICANT);
    PayoutLine fee = line(payout, PayeeKind.TREASURY);
    answer(receipt, Map.of("payments", List.of(
        Map.of("lineId", fee.id(), "transactionNo", "T-1"), Map.of("lineId", creditor.id(), "refusal", "账户已销户"))));
    assertThat(funds.balanceSheet(file.id()).out()).isEqualTo(fee.amount());
    confirmAnother(receipt, "6222020200998877665");
    complete(payoutInstance(receipt), FundsPayoutModel.TASK_CORRECT_PAYEE, Map.of("payeeOutcome", "CONFIRMED"));
    runSteps();
    approve(receipt);
    assertThat(instruction(receipt).toString()).contains(creditor.id()).doesNotContain(fee.id());
    bankPaysAll(receipt);
    assertThat(funds.balanceSheet(file.id()).out()).isEqualTo(Money.yuan("60000"));
  }

  @Test
  void aSilentBankIsAskedByAPersonAndThenGetsTheSameInstructionAgain() {
    Receipt receipt = arrives(aCase(true), Money.yuan("60000"));
    approve(receipt);
    goTo(LocalDate.of(2026, 9, 23));
    fire(payoutInstance(receipt), "Timer_BankSilent");
    complete(payoutInstance(receipt), FundsPayoutModel.TASK_CHECK_BANK, Map.of("bankNote", "银行系统维护，未付款"));
    bankPaysAll(receipt);
    assertThat(funds.receipt(receipt.id()).status()).isEqualTo(ReceiptStatus.PAID);
    goTo(LocalDate.of(2026, 10, 8));
    fire(payoutInstance(receipt), "Timer_SmsSilent");
    fire(receiptInstance(receipt), "Timer_SmsSilent");
    assertNothingRuns(receipt);
  }

  @Test
  void moneyOfACreditorWhoCannotBeFoundIsDeposited() {
    Receipt receipt = arrives(aCase(false), Money.yuan("60000"));
    Task correct = task(payoutInstance(receipt), FundsPayoutModel.TASK_CORRECT_PAYEE);
    assertThatThrownBy(() -> tasks.complete(correct.getId(), Map.of("payeeOutcome", "DEPOSIT")))
        .hasStackTraceContaining("报请提存应说明理由");
    tasks.complete(correct.getId(), Map.of("payeeOutcome", "DEPOSIT", "depositReason", "申请执行人下落不明"));
    runSteps();
    approve(receipt);
    assertThat(instruction(receipt).toString()).contains("DEPOSITARY");
    bankPaysAll(receipt);
    assertThat(funds.receipt(receipt.id()).status()).isEqualTo(ReceiptStatus.DEPOSITED);
  }

  @Test
  void aRepresentativeWithoutSpecialAuthorityCollectsNothing() {
    Receipt receipt = arrives(aCase(true), Money.yuan("60000"));
    Payout payout = payoutOf(receipt);
    String line = line(payout, PayeeKind.APPLICANT).id();
    PayeeAccount lawyer = new PayeeAccount("王律师", "某银行", "6222020200000000001", true, false);
    assertThatThrownBy(() -> payouts.confirmPayee(payout.id(), line, lawyer))
        .isInstanceOfSatisfying(
            BusinessException.class, refused -> assertThat(refused.fields()).extracting("rule").contains("R3.38"));
  }

  // The court's people and the bank

  private CaseFile aCase(boolean accountKnown) {
    PartyForm applicant =
        new PartyForm(
            "自然人",
            APPLICANT,
            "330802198001010016",
            "13857012345",
            "浙江省衢州市柯城区府山街道",
            accountKnown ? "6222020200123456789" : "",
            accountKnown ? "某银行衢州分行" : "",
            List.of());
    PartyForm debtor = new PartyForm("法人", DEBTOR, "91330802MA28F12A75", "13957054321", "浙江省衢州市柯城区", "", "", List.of());
    CaseFile received =
        cases.receive(
            new ApplicationForm(
                Ids.next(),
                COURT,
                "房屋租赁合同纠纷",
                "民事调解书",
                "（2026）浙0802民初" + Math.abs(Ids.next().hashCode() % 90_000) + "号",
                "衢州市柯城区人民法院",
                "2026-08-20",
                "2026-09-10",
                "200000",
                "0",
                "0",
                "",
                "",
                "否",
                "否",
                "2026-09-16",
                List.of(applicant),
                List.of(debtor)));
    cases.file(received.id());
    return cases.byId(received.id());
  }

  private Receipt arrives(CaseFile file, Money amount) {
    Receipt receipt = funds.receive(arrival(funds.caseAccount(file.id()).number(), amount, DEBTOR));
    runSteps();
    return receipt;
  }

  private static BankArrival arrival(String accountNo, Money amount, String payer) {
    return new BankArrival(COURT, accountNo, payer, "33001234567890", amount, "REF-" + Ids.next(), TODAY);
  }

  private void approve(Receipt receipt) {
    complete(payoutInstance(receipt), FundsPayoutModel.TASK_APPROVE_PAYOUT, Map.of("payoutDecision", "APPROVE"));
  }

  private void defer(Receipt receipt, LocalDate reviewOn) {
    complete(
        payoutInstance(receipt),
        FundsPayoutModel.TASK_APPROVE_PAYOUT,
        Map.of(
            "payoutDecision", "DEFER",
            "deferralReason", "PAYEE_MONEY_FROZEN",
            "payoutReason", "",
            "reviewOn", reviewOn.toString()));
  }

  private void confirmAnother(Receipt receipt, String account) {
    Payout payout = payoutOf(receipt);
    payouts.confirmPayee(
        payout.id(),
        line(payout, PayeeKind.APPLICANT).id(),
        new PayeeAccount(APPLICANT, "某银行江山支行", account, false, false));
  }

  private void bankPaysAll(Receipt receipt) {
    answer(receipt, Map.of("transactionNo", "B-1"));
  }

  private void answer(Receipt receipt, Map<String, Object> fields) {
    ExternalTask order = lock(payoutInstance(receipt), "bankgate.pay");
    Map<String, Object> scalars =
        bank().accept(payoutOf(receipt).id(), new WorkAnswer(GATEWAY, fields, List.of()));
    externalTasks.complete(order.getId(), GATEWAY, scalars);
    runSteps();
  }

  private static WorkAnswer paid(String transaction) {
    return new WorkAnswer(GATEWAY, Map.of("transactionNo", transaction), List.of());
  }

  private static WorkAnswer paidLine(String lineId, String transaction) {
    return new WorkAnswer(
        GATEWAY, Map.of("payments", List.of(Map.of("lineId", lineId, "transactionNo", transaction))), List.of());
  }

  private Map<String, Object> instruction(Receipt receipt) {
    return bank().disclose(payoutOf(receipt).id());
  }

  private ExternalWork bank() {
    return works.stream().filter(work -> work.reference().equals(FundsPayoutModel.PAYOUT_ID)).findFirst().orElseThrow();
  }

  private void smsSent(ProcessInstance instance) {
    externalTasks.complete(lock(instance, "sms.send").getId(), GATEWAY);
  }

  // The engine

  private ExternalTask lock(ProcessInstance instance, String topic) {
    ExternalTask open =
        externalTasks.createExternalTaskQuery().processInstanceId(instance.getId()).topicName(topic).singleResult();
    externalTasks.lock(open.getId(), GATEWAY, 60_000);
    return open;
  }

  private ProcessInstance receiptInstance(Receipt receipt) {
    return instance(FundsReceiptModel.KEY, FundsReceiptModel.RECEIPT_ID, receipt.id());
  }

  private ProcessInstance payoutInstance(Receipt receipt) {
    return instance(FundsPayoutModel.KEY, FundsPayoutModel.PAYOUT_ID, payoutOf(receipt).id());
  }

  private ProcessInstance instance(String process, String variable, String value) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .variableValueEquals(variable, value)
        .singleResult();
  }

  private List<String> storedRefusals(Receipt receipt) {
    return jdbc
        .sql("select refusal_sealed from funds_payout_line where payout_id = ? and refusal_sealed is not null")
        .param(payoutOf(receipt).id())
        .query(String.class)
        .list();
  }

  private Payout payoutOf(Receipt receipt) {
    return payouts.open(receipt.id());
  }

  private List<PayoutLine> linesOf(Receipt receipt) {
    return payoutOf(receipt).lines();
  }

  private static PayoutLine line(Payout payout, PayeeKind kind) {
    return payout.lines().stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
  }

  private Task task(ProcessInstance instance, String element) {
    return tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(element).singleResult();
  }

  private void complete(ProcessInstance instance, String element, Map<String, Object> form) {
    tasks.complete(task(instance, element).getId(), form);
  }

  /** Runs what the engine would run by itself now, until nothing is left. */
  private void runSteps() {
    List<Job> due = management.createJobQuery().messages().withRetriesLeft().list();
    while (!due.isEmpty()) {
      for (Job job : due) {
        if (isOurs(job)) {
          management.executeJob(job.getId());
        }
      }
      due = management.createJobQuery().messages().withRetriesLeft().list().stream().filter(this::isOurs).toList();
    }
  }

  private boolean isOurs(Job job) {
    return job.getProcessDefinitionKey().startsWith("funds-");
  }

  private void fire(ProcessInstance instance, String timer) {
    Job job =
        management.createJobQuery().processInstanceId(instance.getId()).activityId(timer).timers().singleResult();
    assertThat(job.getDuedate()).isBefore(ClockUtil.getCurrentTime());
    management.executeJob(job.getId());
  }

  private void assertNothingRuns(Receipt receipt) {
    assertThat(receiptInstance(receipt)).isNull();
    assertThat(payoutInstance(receipt)).isNull();
  }

  private static void goTo(LocalDate day) {
    ClockUtil.setCurrentTime(Date.from(LocalDateTime.of(day, java.time.LocalTime.of(10, 0)).atZone(ZONE).toInstant()));
  }

  private static LocalDate day(Date date) {
    return date.toInstant().atZone(ZONE).toLocalDate();
  }
}
