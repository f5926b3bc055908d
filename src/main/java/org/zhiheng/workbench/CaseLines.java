package org.zhiheng.workbench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.Debt;
import org.zhiheng.casefile.InterestTerms;
import org.zhiheng.casefile.Outstanding;
import org.zhiheng.casefile.PartyView;
import org.zhiheng.money.Money;
import org.zhiheng.reference.Courts;

/** The lines of a case that come from the case file itself. */
@Component
class CaseLines {

  private final CasePeriods periods;
  private final Debt debt;
  private final Courts courts;

  CaseLines(CasePeriods periods, Debt debt, Courts courts) {
    this.periods = periods;
    this.debt = debt;
    this.courts = courts;
  }

  Panorama.Header header(CaseFile file, Names.Book names, LocalDate today) {
    return new Panorama.Header(
        file.id(),
        file.caseNo(),
        file.cause(),
        file.status().label(),
        courts.byCode(file.courtCode()).name(),
        file.handler().map(names::of),
        file.filedOn().map(LocalDate::toString),
        light(file, today),
        marks(file));
  }

  private Light light(CaseFile file, LocalDate today) {
    if (file.status() != CaseStatus.OPEN) {
      return Light.off(file.status() == CaseStatus.CLOSED ? "已结案" : "尚未立案");
    }
    return Light.of(periods.of(file.id()), today);
  }

  private static List<String> marks(CaseFile file) {
    List<String> marks = new ArrayList<>();
    if (file.outOfTime()) {
      marks.add("疑似超过申请期限");
    }
    if (file.livelihood()) {
      marks.add("涉民生");
    }
    if (file.preserved()) {
      marks.add("已保全");
    }
    file.triage().ifPresent(triage -> marks.add(triage.track().label()));
    return marks;
  }

  Panorama.PartyLine party(PartyView party) {
    return new Panorama.PartyLine(
        party.role().label(),
        party.name(),
        String.join("；", party.representatives()),
        orDash(party.idNumber()),
        orDash(party.phone()),
        orDash(party.address()));
  }

  Panorama.Basis basis(CaseFile file) {
    return new Panorama.Basis(
        file.basis().kind().label(),
        file.basis().documentNo(),
        file.basis().issuingBody(),
        file.basis().effectiveOn().toString(),
        file.basis().performanceDueOn().toString());
  }

  Panorama.ClaimLine claim(CaseFile file) {
    return new Panorama.ClaimLine(
        file.claim().principal().format(),
        file.claim().generalInterest().format(),
        file.claim().costs().format(),
        terms(file.claim().terms()));
  }

  private static String terms(InterestTerms terms) {
    return terms
        .accruesFrom()
        .filter(from -> terms.accrues())
        .map(from -> "以未付本金为基数，自 " + from + " 起按年利率 " + rate(terms) + "% 计至实际履行之日")
        .orElse("申请书列明数额之外不再计算");
  }

  private static String rate(InterestTerms terms) {
    return terms.annualRatePercent().stripTrailingZeros().toPlainString();
  }

  /** Items as they stand today, each with the way it is reckoned. */
  Panorama.DebtTable debt(CaseFile file, LocalDate today) {
    Outstanding left = debt.outstanding(file.id(), today);
    List<Panorama.DebtLine> lines =
        List.of(
            line("本金", "执行依据确定", left.principal()),
            line("一般债务利息", generalInterest(file), left.generalInterest()),
            line("诉讼等费用", "执行依据确定由被执行人负担", left.costs()),
            line("迟延履行期间加倍利息", doubledInterest(file, today), left.doubledInterest()),
            line("申请执行费", "按诉讼费用交纳办法分段累计", left.fee()),
            line("已清偿", "上列各项均为扣除清偿后的余额", left.paid()));
    return new Panorama.DebtTable(today.toString(), left.total().format(), left.isCleared(), lines);
  }

  private static String generalInterest(CaseFile file) {
    InterestTerms terms = file.claim().terms();
    return terms.accrues() ? "列明数额，加未付本金 × 年利率 " + rate(terms) + "% ÷ 365 × 天数" : "申请书列明数额";
  }

  private static String doubledInterest(CaseFile file, LocalDate today) {
    LocalDate from = file.basis().performanceDueOn().plusDays(1);
    long days = Math.max(0, ChronoUnit.DAYS.between(from, today) + 1);
    return "未付本金 × 日万分之一点七五 × 天数（自 " + from + " 起至今日 " + days + " 天）";
  }

  private static Panorama.DebtLine line(String label, String formula, Money amount) {
    return new Panorama.DebtLine(label, formula, amount.format());
  }

  private static String orDash(String text) {
    return text.isBlank() ? "—" : text;
  }
}
