package org.zhiheng.assistance.process;

import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.RankReport;
import org.zhiheng.assistance.RankReports;

/** Places of waiting seals as units' computers tell of them (单位系统告知顺位变动); only of requests of their own topics. */
@Component
public class AgencyRanks {

  private final AccountRights rights;
  private final Assistance assistance;
  private final RankReports reports;

  AgencyRanks(AccountRights rights, Assistance assistance, RankReports reports) {
    this.rights = rights;
    this.assistance = assistance;
    this.reports = reports;
  }

  /** Takes an account's word about a request. */
  public void report(String account, String requestId, RankReport report) {
    rights.requireRequest(account, requestId, assistance.topicOf(requestId));
    reports.take(requestId, account, report);
  }
}
