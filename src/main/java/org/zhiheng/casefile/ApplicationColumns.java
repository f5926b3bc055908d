package org.zhiheng.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The flat shape of an application (登记项目): one value per column of a table and per field of the start form. {@code docs/intake.md}
 * describes it for the filing window.
 */
public enum ApplicationColumns {
  SOURCE_NO("sourceNo", "来源编号", "sourceNo", "收件编号", "流水号"),
  COURT("court", "执行法院", "court", "法院", "受理法院"),
  CAUSE("cause", "案由", "cause"),
  BASIS_KIND("basisKind", "执行依据类型", "basisKind", "依据类型"),
  BASIS_NO("basisNo", "执行依据文号", "basisNo", "依据文号", "执行依据案号"),
  ISSUING_BODY("issuingBody", "作出机构", "issuingBody", "作出单位"),
  EFFECTIVE_ON("effectiveOn", "生效日期", "effectiveOn", "生效日"),
  PERFORMANCE_DUE_ON("performanceDueOn", "履行期限届满日", "performanceDueOn", "履行届满日"),
  PRINCIPAL("principal", "本金", "principal", "申请执行本金"),
  GENERAL_INTEREST("generalInterest", "一般利息", "generalInterest", "利息"),
  COSTS("costs", "诉讼费用", "costs", "诉讼费"),
  ANNUAL_RATE("annualRate", "年利率(%)", "annualRate", "年利率"),
  INTEREST_FROM("interestFrom", "利息起算日", "interestFrom"),
  PRESERVED("preserved", "已保全", "preserved", "已保全财产"),
  LIVELIHOOD("livelihood", "涉民生", "livelihood", "涉民生案件"),
  RECEIVED_ON("receivedOn", "收到日期", "receivedOn", "收件日期"),
  APPLICANT_NAME("applicantName", "申请执行人", "applicants[0].name"),
  APPLICANT_ID("applicantIdNumber", "申请执行人证件号码", "applicants[0].idNumber"),
  APPLICANT_PHONE("applicantPhone", "申请执行人电话", "applicants[0].phone"),
  APPLICANT_ADDRESS("applicantAddress", "申请执行人地址", "applicants[0].address"),
  APPLICANT_ACCOUNT("applicantAccount", "收款账号", "applicants[0].account"),
  APPLICANT_BANK("applicantBank", "开户行", "applicants[0].accountBank"),
  AGENT_NAME("agentName", "委托代理人", "applicants[0].representatives[0].name"),
  AGENT_PHONE("agentPhone", "委托代理人电话", "applicants[0].representatives[0].phone"),
  AGENT_COLLECTS("agentMayCollect", "特别授权代收案款", "applicants[0].representatives[0].mayCollectMoney"),
  DEBTOR_NAME("debtorName", "被执行人", "debtors[0].name"),
  DEBTOR_ID("debtorIdNumber", "被执行人证件号码", "debtors[0].idNumber"),
  DEBTOR_PHONE("debtorPhone", "被执行人电话", "debtors[0].phone"),
  DEBTOR_ADDRESS("debtorAddress", "被执行人地址", "debtors[0].address"),
  DEBTOR_REPRESENTATIVE("debtorRepresentative", "被执行人法定代表人", "debtors[0].representatives[0].name"),
  DEBTOR2_NAME("debtor2Name", "第二被执行人", "debtors[1].name", "被执行人2"),
  DEBTOR2_ID("debtor2IdNumber", "第二被执行人证件号码", "debtors[1].idNumber", "被执行人2证件号码"),
  DEBTOR2_PHONE("debtor2Phone", "第二被执行人电话", "debtors[1].phone", "被执行人2电话"),
  DEBTOR2_ADDRESS("debtor2Address", "第二被执行人地址", "debtors[1].address", "被执行人2地址");

  /** Columns without which a table cannot be read. */
  private static final List<ApplicationColumns> REQUIRED =
      List.of(
          COURT, CAUSE, BASIS_KIND, BASIS_NO, ISSUING_BODY, EFFECTIVE_ON, PRINCIPAL,
          APPLICANT_NAME, APPLICANT_ID, DEBTOR_NAME, DEBTOR_ID);

  private static final Map<String, ApplicationColumns> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toMap(c -> c.path, Function.identity()));

  private final String key;
  private final String heading;
  private final String path;
  private final List<String> aliases;

  ApplicationColumns(String key, String heading, String path, String... aliases) {
    this.key = key;
    this.heading = heading;
    this.path = path;
    this.aliases = List.of(aliases);
  }

  /** Name in the start form. */
  public String key() {
    return key;
  }

  /** Heading in a table. */
  public String heading() {
    return heading;
  }

  /** Headings without which a table cannot be read. */
  public static List<ApplicationColumns> required() {
    return REQUIRED;
  }

  /** The column with this heading, full-width brackets and blanks forgiven. */
  public static Optional<ApplicationColumns> byHeading(String text) {
    String heading = Texts.halfWidth(text).replaceAll("\\s", "").replace("*", "");
    return Arrays.stream(values()).filter(c -> c.heading.equals(heading) || c.aliases.contains(heading)).findFirst();
  }

  /** The column a field problem is about, by the path of the field in {@link ApplicationForm}. */
  public static Optional<ApplicationColumns> byPath(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** Builds the form from values by key. */
  public static ApplicationForm form(UnaryOperator<String> value) {
    Function<ApplicationColumns, String> of = column -> value.apply(column.key);
    return new ApplicationForm(
        of.apply(SOURCE_NO), of.apply(COURT), of.apply(CAUSE), of.apply(BASIS_KIND), of.apply(BASIS_NO),
        of.apply(ISSUING_BODY), of.apply(EFFECTIVE_ON), of.apply(PERFORMANCE_DUE_ON), of.apply(PRINCIPAL),
        of.apply(GENERAL_INTEREST), of.apply(COSTS), of.apply(ANNUAL_RATE), of.apply(INTEREST_FROM),
        of.apply(PRESERVED), of.apply(LIVELIHOOD), of.apply(RECEIVED_ON),
        List.of(applicant(of)), debtors(of));
  }

  private static PartyForm applicant(Function<ApplicationColumns, String> of) {
    RepresentativeForm agent =
        new RepresentativeForm(
            RepresentativeKind.AUTHORISED_AGENT.label(), of.apply(AGENT_NAME), of.apply(AGENT_PHONE), of.apply(AGENT_COLLECTS));
    return new PartyForm(
        "", of.apply(APPLICANT_NAME), of.apply(APPLICANT_ID), of.apply(APPLICANT_PHONE), of.apply(APPLICANT_ADDRESS),
        of.apply(APPLICANT_ACCOUNT), of.apply(APPLICANT_BANK), ifNamed(agent));
  }

  private static List<PartyForm> debtors(Function<ApplicationColumns, String> of) {
    RepresentativeForm head =
        new RepresentativeForm(RepresentativeKind.LEGAL_REPRESENTATIVE.label(), of.apply(DEBTOR_REPRESENTATIVE), "", "");
    List<PartyForm> debtors = new ArrayList<>();
    debtors.add(
        new PartyForm(
            "", of.apply(DEBTOR_NAME), of.apply(DEBTOR_ID), of.apply(DEBTOR_PHONE), of.apply(DEBTOR_ADDRESS), "", "", ifNamed(head)));
    if (!Texts.trimmed(of.apply(DEBTOR2_NAME)).isEmpty() || !Texts.trimmed(of.apply(DEBTOR2_ID)).isEmpty()) {
      debtors.add(
          new PartyForm(
              "", of.apply(DEBTOR2_NAME), of.apply(DEBTOR2_ID), of.apply(DEBTOR2_PHONE), of.apply(DEBTOR2_ADDRESS), "", "", List.of()));
    }
    return debtors;
  }

  private static List<RepresentativeForm> ifNamed(RepresentativeForm one) {
    return Texts.trimmed(one.name()).isEmpty() ? List.of() : List.of(one);
  }
}
