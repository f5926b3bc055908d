package org.zhiheng.workbench.web;

import java.util.List;
import java.util.Set;
import org.zhiheng.platform.security.Roles;

/**
 * A way on from the start page (入口).
 *
 * @param roles who sees it
 */
record Entrance(String title, String text, String url, Set<String> roles) {

  private static final List<Entrance> ALL =
      List.of(
          new Entrance("办案任务", "领取、办理和办结任务，查看案件全景", "/camunda/app/tasklist/default/", Roles.CASE_STAFF),
          new Entrance("案件查询", "按案号、当事人查找本院案件", "/cases", Roles.CASE_STAFF),
          new Entrance("事项委托", "委托外院和受托办理的登记簿、材料与往来消息", "/entrusted", Roles.CASE_STAFF),
          new Entrance("期限台账", "查封、扣押、冻结何时届满，批量办理续行", "/measures", Roles.CASE_STAFF),
          new Entrance(
              "网格线索", "网格员主动报送、尚未关联案件的线索", "/clues", Set.of(Roles.JUDGE, Roles.DIRECTOR, Roles.PRESIDENT, Roles.COMMANDER)),
          new Entrance(
              "流程监控",
              "各流程的运行情况、停留环节与异常",
              "/camunda/app/cockpit/default/",
              Set.of(Roles.DIRECTOR, Roles.PRESIDENT, Roles.COMMANDER, Roles.SUPERVISOR, Roles.ANALYST, Roles.SYSADMIN)),
          new Entrance(
              "协助异常",
              "没有办理单位、交换包异常等等候处理的事项",
              "/assistance/incidents",
              Set.of(Roles.COMMANDER, Roles.SUPERVISOR)),
          new Entrance(
              "协助执行月报",
              "各部门协助执行的件数、用时、超期率与上月对比",
              "/assistance/report",
              Set.of(Roles.DIRECTOR, Roles.PRESIDENT, Roles.COMMANDER, Roles.SUPERVISOR)),
          new Entrance(
              "系统管理", "用户、岗位、法院与授权", "/camunda/app/admin/default/", Set.of(Roles.SYSADMIN, Roles.SECADMIN)),
          new Entrance("接口说明", "供对接单位与开发人员查阅的接口文档", "/docs/api", Set.of(Roles.ANALYST, Roles.SYSADMIN)));

  /** What somebody with these roles may enter, in the order of the page. */
  static List<Entrance> of(Set<String> roles) {
    return ALL.stream().filter(entrance -> entrance.roles.stream().anyMatch(roles::contains)).toList();
  }
}
