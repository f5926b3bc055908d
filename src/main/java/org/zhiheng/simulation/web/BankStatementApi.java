package org.zhiheng.simulation.web;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.simulation.SimulatedBank;

/** The simulated bank's statement (仿真银行流水): what it has really paid, to be held against the courts' books. */
@RestController
@RequestMapping("/api/simulation/bank/statement")
@ConditionalOnProperty("zhiheng.simulation.enabled")
@Permit(Roles.SYSADMIN)
class BankStatementApi {

  private final SimulatedBank bank;

  BankStatementApi(SimulatedBank bank) {
    this.bank = bank;
  }

  record Payment(String lineId, String transactionNo, long amountFen, Instant paidAt) {}

  @GetMapping
  List<Payment> statement() {
    return bank.statement().stream()
        .map(paid -> new Payment(paid.lineId(), paid.transactionNo(), paid.amount().fen(), paid.paidAt()))
        .toList();
  }
}
