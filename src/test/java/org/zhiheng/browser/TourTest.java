package org.zhiheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.CaseSummary;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.simulation.CityWorld;
import org.zhiheng.simulation.DemoStaff;
import org.zhiheng.simulation.TimeMachine;
import org.zhiheng.simulation.agency.CityAgencies;
import org.zhiheng.testing.TestPeople;

/** The README's tour, click by click: SC-7 from the window's start form to the closed case, through the pages staff use. */
@BrowserTest
class TourTest {

  private static final String COURT = "330825";
  private static final String PASSWORD = TestPeople.PASSWORD;
  private static final String DEBTOR = "衢州恒筑建筑工程有限公司";

  @LocalServerPort int port;
  @Autowired CityWorld city;
  @Autowired CityAgencies agencies;
  @Autowired DemoStaff staff;
  @Autowired TimeMachine time;
  @Autowired EngineClock clock;
  @Autowired CaseFiles cases;

  private StaffAtTasklist person;

  @BeforeEach
  void openTheCity(WebDriver browser) {
    clock.reset();
    staff.moveIn(PASSWORD);
    city.reset();
    city.populate(true);
    agencies.open(port);
    person = new StaffAtTasklist(browser, port, COURT, PASSWORD);
  }

  @AfterEach
  void closeTheCity() {
    agencies.close();
    city.reset();
    clock.reset();
  }

  @Test
  void theTourEndsWithAClosedCase() {
    applies();
    CaseSummary taken = newest();

    person.as("clerk").takes("立案审查", taken.caseNo()).chooses("准予立案").completes();
    time.settle();
    String caseNo = newest().caseNo();
    String judge = cases.byId(taken.id()).handler().orElseThrow();

    person.asUser(judge).opens("评估财产状况", caseNo).tab("案件全景");
    person.ticksOnly("190,751.00").saysAfter("保存控制方案", "控制方案已保存");
    person.tab("办理").chooses("采取控制措施").completes();
    time.settle();

    person.as("director").takes("审批文书", caseNo).chooses("同意").completes();
    time.settle();

    person.as("finance").opensCase(taken.id()).presses("模拟被执行人付款").saysAfter("确认", "“模拟被执行人付款”已办理");
    time.settle();

    person.asUser(judge).opens("确认解除", caseNo).sees("债务已清偿").completes();
    time.settle();
    person.as("judge").takes("审批文书", caseNo).chooses("同意").completes();
    time.settle();
    person.as("director").takes("结案审批", caseNo).sees("执行完毕").chooses("同意结案").completes();
    time.settle();
    person.as("director").takes("审批案款发放", caseNo).chooses("同意发放").completes();
    time.settle();

    assertThat(cases.byId(taken.id()).status()).isEqualTo(CaseStatus.CLOSED);
    person.as("clerk").opensCase(taken.id()).sees("已结案");
  }

  /** A wrong check digit first: the form stays, and says which field and why. */
  private void applies() {
    person.as("window").starts("执行实施案件");
    person.selects("执行依据类型", "民事调解书");
    person.types("执行法院", COURT).types("案由", "房屋租赁合同纠纷").types("执行依据文号", "（2026）浙0825民初2156号");
    person.types("作出机构", "衢州市龙游县人民法院").types("生效日期", "2026-09-01").types("履行期限届满日", "2026-10-15");
    person.types("本金", "128,000.00").types("诉讼费用", "1430");
    person.types("申请执行人", "李建国").types("申请执行人证件号码", "330802199001010011");
    person.types("收款账号", "6222021209001234567").types("开户行", "中国工商银行衢州分行");
    person.types("被执行人", DEBTOR).types("被执行人证件号码", "91330802MA2800622Q");
    person.submits().sees("校验码不符");
    person.types("申请执行人证件号码", "330802199001010010").submits().formIsGone();
    time.settle();
  }

  private CaseSummary newest() {
    return cases.newest(List.of(COURT), Optional.empty(), 1).get(0);
  }
}
