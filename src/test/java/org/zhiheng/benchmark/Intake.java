package org.zhiheng.benchmark;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Debt;
import org.zhiheng.funds.BankArrival;
import org.zhiheng.funds.Funds;
import org.zhiheng.money.Money;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Identity;

/** What comes from outside the court: applications at the window and money at the bank. Reads all open cases in one query. */
class Intake {

  /** A case on its way, as one look at the database shows it. */
  record Seen(String id, String court, String businessKey, boolean controlled, boolean paid, boolean finished) {}

  private final CaseFiles cases;
  private final Debt debt;
  private final Funds funds;
  private final Identity identity;
  private final CurrentUser user;
  private final JdbcClient database;
  private final Clock clock;

  Intake(
      CaseFiles cases, Debt debt, Funds funds, Identity identity, CurrentUser user, JdbcClient database, Clock clock) {
    this.cases = cases;
    this.debt = debt;
    this.funds = funds;
    this.identity = identity;
    this.user = user;
    this.database = database;
    this.clock = clock;
  }

  String applyFor(SyntheticCity city) {
    var form = city.next(LocalDate.now(clock));
    return user.as(identity.find("window" + form.court()).orElseThrow(), () -> cases.apply(form).id());
  }

  List<Seen> look(Collection<String> ids) {
    return database
        .sql("""
            select c.id, c.court_code, coalesce(c.case_no, c.application_no),
                   exists (select 1 from property_control_order o where o.case_id = c.id and o.closed_at is not null),
                   c.cleared_at is not null,
                   c.status = 'CLOSED'
                     and exists (select 1 from funds_payout p where p.case_id = c.id and p.status = 'PAID')
                     and not exists (select 1 from act_ru_execution e where e.business_key_ = c.case_no)
            from casefile_case c where c.id = any (?)
            """)
        .param(ids.toArray(String[]::new))
        .query(
            (row, n) ->
                new Seen(
                    row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5), row.getBoolean(6)))
        .list();
  }

  /** The debtor pays all of it. */
  void pay(Seen seen) {
    LocalDate today = LocalDate.now(clock);
    Money owed = debt.outstanding(seen.id(), today).total();
    String account = funds.caseAccount(seen.id()).number();
    BankArrival arrival =
        new BankArrival(seen.court(), account, "付款人", "33001234567890", owed, "BENCH-" + seen.id(), today);
    user.as(identity.find("finance" + seen.court()).orElseThrow(), () -> funds.receive(arrival));
  }

  /** Why cases stand still, for the message of a run that does. */
  Map<String, Object> obstacles(Set<String> keys) {
    String[] wanted = keys.toArray(String[]::new);
    return Map.of(
        "tasks", lines("select t.task_def_key_ || ' ' || count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = any (?) group by t.task_def_key_", Optional.of(wanted)),
        "external", lines("select t.topic_name_ || ' ' || count(*) || ' ' || coalesce(max(t.error_msg_), '') from act_ru_ext_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = any (?) group by t.topic_name_", Optional.of(wanted)),
        "failedJobs", lines("select handler_type_ || ' ' || coalesce(exception_msg_, '') from act_ru_job where exception_msg_ is not null limit 5", Optional.empty()));
  }

  private List<String> lines(String sql, Optional<String[]> keys) {
    var statement = database.sql(sql);
    return keys.map(given -> statement.param(given)).orElse(statement).query(String.class).list();
  }
}
