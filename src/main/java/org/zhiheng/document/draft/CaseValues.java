package org.zhiheng.document.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Claim;
import org.zhiheng.casefile.Party;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.PaymentAccount;
import org.zhiheng.document.PaymentAccounts;
import org.zhiheng.document.template.ChineseNumerals;
import org.zhiheng.money.EnforcementFee;
import org.zhiheng.money.Money;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.security.Staff;
import org.zhiheng.reference.Courts;

/** What the case file contributes to its documents (案件要素), under the names templates use. */
@Component
class CaseValues {

  private static final String NOBODY_YET = "执行局";

  private final Courts courts;
  private final Staff staff;
  private final ObjectProvider<PaymentAccounts> accounts;
  private final EnforcementFee fee;
  private final Clock clock;

  CaseValues(
      Courts courts, Staff staff, ObjectProvider<PaymentAccounts> accounts, EnforcementFee fee, Clock clock) {
    this.courts = courts;
    this.staff = staff;
    this.accounts = accounts;
    this.fee = fee;
    this.clock = clock;
  }

  /** Values every kind of document may use. */
  Map<String, Object> common(CaseFile file) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("法院名称", courts.byCode(file.courtCode()).name());
    values.put("案号", file.caseNo());
    values.put("文书日期", ChineseNumerals.date(LocalDate.now(clock)));
    values.put("申请执行人", names(file.applicants()));
    values.put("被执行人", names(file.debtors()));
    values.put("承办人", file.handler().map(staff::displayName).orElse(NOBODY_YET));
    values.put("依据制作机关", file.basis().issuingBody());
    values.put("依据文号", file.basis().documentNo());
    values.put("依据种类", file.basis().kind().label());
    values.put("立案日期", ChineseNumerals.date(file.filedOn().orElseGet(file::receivedOn)));
    values.put("申请日期", ChineseNumerals.date(file.receivedOn()));
    return values;
  }

  /** What the debtor owes, for the enforcement notice. */
  Map<String, Object> debt(CaseFile file) {
    Map<String, Object> values = new LinkedHashMap<>();
    Claim claim = file.claim();
    amount(values, "本金", claim.principal());
    amount(values, "一般利息", claim.generalInterest());
    amount(values, "费用", claim.costs());
    values.put("执行费", yuan(fee.on(claim.total())));
    values.put("履行期限", ChineseNumerals.date(file.basis().performanceDueOn()));
    interest(values, claim);
    return values;
  }

  private static void interest(Map<String, Object> values, Claim claim) {
    if (claim.terms().accrues()) {
      values.put("利率", claim.terms().annualRatePercent().stripTrailingZeros().toPlainString() + "%");
      claim.terms().accruesFrom().map(ChineseNumerals::date).ifPresent(day -> values.put("利息起算日", day));
    }
  }

  /** To whom a copy goes and, for the notice, where he pays. */
  Map<String, Object> addressee(DocumentKind kind, String caseId, Party debtor) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("受送达人", debtor.name());
    if (kind == DocumentKind.ENFORCEMENT_NOTICE) {
      account(caseId, debtor).ifPresent(account -> put(values, account));
    }
    return values;
  }

  private Optional<PaymentAccount> account(String caseId, Party debtor) {
    return accounts.stream().findFirst().flatMap(source -> source.of(caseId, debtor.id()));
  }

  private static void put(Map<String, Object> values, PaymentAccount account) {
    values.put(DocumentFields.PAYEE, account.payee());
    values.put(DocumentFields.PAYEE_BANK, account.bank());
    values.put(DocumentFields.PAYEE_ACCOUNT, account.accountNo());
  }

  /** Parties in full and the clerk, for rulings. */
  Map<String, Object> ruling(CaseFile file) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("当事人", Stream.concat(file.applicants().stream(), file.debtors().stream()).map(CaseValues::party).toList());
    values.put(
        "书记员",
        staff.membersOf(Roles.CLERK, file.courtCode()).stream().findFirst().map(staff::displayName).orElse(NOBODY_YET));
    return values;
  }

  private static Map<String, Object> party(Party party) {
    return Map.of("称谓", party.role().label(), "当事人信息", description(party));
  }

  private static String description(Party party) {
    String numberName = party.isNaturalPerson() ? "公民身份号码" : "统一社会信用代码";
    String addressName = party.isNaturalPerson() ? "住" : "住所地";
    Stream<String> parts =
        Stream.of(
                Optional.of(party.name()),
                party.idNumber().map(number -> numberName + number),
                party.address().map(address -> addressName + address))
            .flatMap(Optional::stream);
    Stream<String> representatives =
        party.representatives().stream().map(person -> person.kind().label() + person.name());
    return Stream.concat(parts, representatives).collect(Collectors.joining("，"));
  }

  static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining("、"));
  }

  /** Puts an amount in figures and words; nothing where nothing is owed, so that a template can leave the line out. */
  static void amount(Map<String, Object> values, String name, Money money) {
    if (money.isPositive()) {
      values.put(name, yuan(money));
      values.put(name + "大写", money.toChinese());
    }
  }

  /** {@code 200,000.00元}. */
  static String yuan(Money money) {
    return money.format().replace("¥", "") + "元";
  }
}
