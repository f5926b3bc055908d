package org.zhiheng.entrustment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.OutsideArrivals;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;

/** Where the exchange between courts delivers packages (法院间交换来件); only its own account may. */
@Tag(name = "法院间交换", description = "外地法院委托本院办理的事项")
@RestController
@Permit(Permit.AGENCY)
class ArrivalApi {

  /** Whoever may fetch our answers may bring the matters they answer. */
  private static final String TOPIC = "court-exchange.answer";

  private final OutsideArrivals arrivals;
  private final Agencies agencies;
  private final CurrentUser user;

  ArrivalApi(OutsideArrivals arrivals, Agencies agencies, CurrentUser user) {
    this.arrivals = arrivals;
    this.agencies = agencies;
    this.user = user;
  }

  @Operation(summary = "交来委托交换包", description = "同一交换包重复交来不产生第二件")
  @PostMapping(path = "/agency-api/entrustments/{court}", consumes = "application/zip")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> receive(@PathVariable String court, @RequestBody byte[] archive) {
    String account = user.id();
    if (!agencies.account(account).map(known -> known.covers(TOPIC)).orElse(false)) {
      throw BusinessException.forbidden("TOPIC_FORBIDDEN", "账号 " + account + " 无权交来委托事项");
    }
    EntrustedMatter matter = user.asSystem("agency:" + account, () -> arrivals.receive(archive, court, account));
    return Map.of("matterNo", matter.matterNo(), "status", matter.status().name());
  }
}
