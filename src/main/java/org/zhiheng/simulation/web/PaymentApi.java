package org.zhiheng.simulation.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.simulation.PayingDebtor;

/** Lets the debtor of the demo pay (模拟付款). */
@RestController
@RequestMapping("/api/simulation/cases/{caseId}/payment")
@ConditionalOnProperty("zhiheng.simulation.payments")
@Permit(Roles.FINANCE)
class PaymentApi {

  private final PayingDebtor debtor;

  PaymentApi(PayingDebtor debtor) {
    this.debtor = debtor;
  }

  /** All that is owed today arrives. */
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pay(@PathVariable String caseId) {
    debtor.pay(caseId);
  }
}
