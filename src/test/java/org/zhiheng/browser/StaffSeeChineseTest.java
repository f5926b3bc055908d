package org.zhiheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.funds.BankArrival;
import org.zhiheng.funds.Funds;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.Payouts;
import org.zhiheng.funds.Receipt;
import org.zhiheng.money.Money;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.TestPeople;

/** One login, everything in Chinese, the case beside the task, nothing from elsewhere. */
@BrowserTest
class StaffSeeChineseTest {

  private static final String COURT = "330802";
  private static final String PASSWORD = TestPeople.PASSWORD;

  @LocalServerPort int port;
  @Autowired Identity identity;
  @Autowired CaseFiles cases;
  @Autowired TaskService tasks;
  @Autowired RepositoryService models;
  @Autowired ManagementService management;
  @Autowired Funds funds;
  @Autowired Payouts payouts;
  @Autowired Clock clock;

  private WebDriver browser;
  private Visitor visitor;

  @BeforeEach
  void peopleOfKecheng(WebDriver lent) {
    browser = lent;
    visitor = new Visitor(lent, port);
    identity.ensureCourt(COURT, "衢州市柯城区人民法院");
    // While there is no system administrator, the engine's pages lead everybody to the page that makes the first one.
    person("seeing-admin", "沈系统", Roles.SYSADMIN);
    person("seeing-judge", "郑明", Roles.JUDGE);
    person("seeing-clerk", "周敏", Roles.CLERK);
    person("seeing-finance", "陈会计", Roles.FINANCE);
    person("seeing-director", "吴执局", Roles.DIRECTOR);
    person("mistyping-judge", "钱误", Roles.JUDGE);
  }

  private void person(String id, String name, String role) {
    identity.ensureUser(id, name, PASSWORD, Set.of(role), List.of(COURT));
  }

  @Test
  void aWrongPasswordIsAnsweredInChinese() {
    visitor.login("mistyping-judge", "Falsch-2026!");
    assertThat(visitor.read("[role=alert]")).contains("用户名或密码不正确");
  }

  @Test
  void theStartPageLeadsAJudgeToTasklistWithoutASecondLogin() {
    visitor.login("seeing-judge", PASSWORD);
    assertThat(visitor.read("h1")).contains("郑明");
    assertThat(visitor.read(".doors")).contains("办案任务", "案件查询").doesNotContain("系统管理");
    visitor.openSeeing("/camunda/app/tasklist/default/", "请在列表中选择一项任务");
    assertThat(visitor.read(".navbar-brand")).contains("执衡 办案任务");
    assertThat(browser.findElement(By.cssSelector(".navbar-brand")).getCssValue("color")).as("the court's navy").contains("27, 58, 92");
    assertThat(visitor.read("[cam-widget-header]")).contains("发起事项", "快捷键", "执衡首页");
    assertThat(visitor.read(".tasks-list")).doesNotContain("CREATION_DATE", "SEARCH_PLACEHOLDER");
  }

  @Test
  void theTabBesideATaskShowsTheCase() {
    CaseFile file = apply();
    visitor.login("seeing-clerk", PASSWORD);
    visitor.openSeeing("/camunda/app/tasklist/default/#/?task=" + reviewOf(file) + "&detailsTab=zhiheng-panorama", "时间线");
    assertThat(visitor.read(".zh-caseno")).isEqualTo(file.caseNo());
    assertThat(visitor.read(".zh-panorama")).contains("民间借贷纠纷", "李晓梅", "张志强", "¥120,000.00", "尚欠合计", "时间线");
    assertThat(visitor.read(".zh-upload")).contains("申请执行书", "和解协议");
    assertThat(visitor.loadedFromElsewhere()).isEmpty();
  }

  @Test
  void theListOfCasesShowsByShapeColourAndWordsHowLongEachHas() {
    filed();
    visitor.login("seeing-clerk", PASSWORD);
    visitor.open("/cases");
    assertThat(visitor.read(".zh-light-GREEN")).contains("剩");
    assertThat(browser.findElements(By.cssSelector(".zh-light-GREEN svg"))).isNotEmpty();
  }

  @Test
  void theFinanceOfficeEntersTheAccountACreditorHasNotGivenOnThePageOfTheCase() {
    CaseFile file = filed();
    Payout payout = moneyFor(file);
    visitor.login("seeing-finance", PASSWORD);
    visitor.open("/cases/" + file.id());
    visitor.click("登记李晓梅的收款账户");
    visitor.type("开户行", "中国工商银行衢州分行").type("收款账号", "6222021209001234567").click("确认");
    visitor.sees("“登记李晓梅的收款账户”已办理");
    assertThat(payouts.hasAllAccounts(payout.id())).isTrue();
  }

  @Test
  void theCalendarOfADateFieldIsChinese() {
    CaseFile file = filed();
    moneyFor(file);
    runFundsJobs();
    String task = tasks.createTaskQuery().processInstanceBusinessKey(file.caseNo()).taskName("核实收款账户").singleResult().getId();
    tasks.complete(task, Map.of("payeeOutcome", "DEPOSIT", "depositReason", "申请执行人下落不明"));
    runFundsJobs();
    String approval = tasks.createTaskQuery().processInstanceBusinessKey(file.caseNo()).taskName("审批案款发放").singleResult().getId();
    tasks.setAssignee(approval, "seeing-director");
    visitor.login("seeing-director", PASSWORD);
    visitor.openSeeing("/camunda/app/tasklist/default/#/?task=" + approval, "暂缓");
    visitor.choose("暂缓");
    visitor.reach(".flatpickr-input");
    assertThat(visitor.read(".flatpickr-weekdays")).contains("一", "日").doesNotContain("Mon");
    assertThat(visitor.read(".flatpickr-monthDropdown-months")).contains("十二月").doesNotContain("December");
  }

  private void runFundsJobs() {
    for (List<Job> due = fundsJobs(); !due.isEmpty(); due = fundsJobs()) {
      due.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private List<Job> fundsJobs() {
    return management.createJobQuery().messages().withRetriesLeft().list().stream()
        .filter(job -> job.getProcessDefinitionKey().startsWith("funds-"))
        .toList();
  }

  private Payout moneyFor(CaseFile file) {
    String account = funds.caseAccount(file.id()).number();
    Receipt receipt =
        funds.receive(
            new BankArrival(COURT, account, "张志强", "6222021209007654321", Money.yuan("500"), Ids.next(), LocalDate.now(clock)));
    funds.match(receipt.id());
    funds.reckon(receipt.id());
    return payouts.prepare(payouts.open(receipt.id()).id());
  }

  private CaseFile filed() {
    CaseFile file = apply();
    tasks.complete(reviewOf(file), Map.of("filingDecision", "ACCEPT"));
    return cases.byId(file.id());
  }

  @Test
  void cockpitNamesTheCaseByItsNumber() {
    String caseNo = filed().caseNo();
    assertThat(caseNo).contains("执");
    String definition = models.createProcessDefinitionQuery().processDefinitionKey("enforcement-case").latestVersion().singleResult().getId();
    visitor.login("seeing-director", PASSWORD);
    visitor.openSeeing("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime", caseNo);
    assertThat(visitor.read(".navbar-brand")).contains("执衡 流程监控");
    assertThat(browser.findElement(By.cssSelector(".navbar-brand")).getCssValue("color")).as("the court's navy").contains("27, 58, 92");
  }

  @Test
  void noPageLoadsAnythingFromElsewhere() {
    visitor.login("seeing-judge", PASSWORD);
    for (String page : List.of("/", "/cases", "/measures", "/camunda/app/tasklist/default/", "/login")) {
      visitor.open(page);
      visitor.read("body");
      assertThat(visitor.loadedFromElsewhere()).as(page).isEmpty();
      assertThat(browser.getPageSource()).as(page).doesNotContain("//cdn.", "googleapis", "unpkg.com");
    }
  }

  /** The task may be in a called instance, which carries the same case id. */
  private String reviewOf(CaseFile file) {
    return tasks.createTaskQuery().processVariableValueEquals("caseId", file.id()).taskName("立案审查").singleResult().getId();
  }

  private CaseFile apply() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    PartyForm applicant =
        new PartyForm("自然人", "李晓梅", "330802198503124523", "13812342210", "浙江省衢州市柯城区荷花街道", null, null, null);
    PartyForm debtor =
        new PartyForm("自然人", "张志强", "330803197908051213", "13956788876", "浙江省衢州市衢江区樟潭街道", null, null, null);
    return cases.apply(
        new ApplicationForm(
            "SEE-" + unique, COURT, "民间借贷纠纷", "民事判决书", "（2026）浙0802民初" + unique + "号", "衢州市柯城区人民法院",
            "2026-09-12", "2026-09-22", "120,000.00", "3600", "2700", "3.45", "2026-03-01", "否", "否", null,
            List.of(applicant), List.of(debtor)));
  }
}
