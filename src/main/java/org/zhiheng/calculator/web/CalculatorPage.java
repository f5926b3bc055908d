package org.zhiheng.calculator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiheng.calculator.AuctionAnswer;
import org.zhiheng.calculator.Calculators;
import org.zhiheng.calculator.CaseNumberAnswer;
import org.zhiheng.calculator.ControlTermAnswer;
import org.zhiheng.calculator.DeadlineAnswer;
import org.zhiheng.calculator.DistributionAnswer;
import org.zhiheng.calculator.FeeAnswer;
import org.zhiheng.calculator.InterestAnswer;
import org.zhiheng.calculator.web.PageResult.Row;
import org.zhiheng.money.CreditorClaim;
import org.zhiheng.money.DayRange;
import org.zhiheng.money.Distribution;
import org.zhiheng.money.Money;
import org.zhiheng.money.PartPayment;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.property.AssetClass;

/** The page 计算器, for any visitor of the court's network. Works without scripts; the address holds no personal data. */
@Controller
@Permit(Permit.PUBLIC)
class CalculatorPage {

  private final Calculators calculators;

  CalculatorPage(Calculators calculators) {
    this.calculators = calculators;
  }

  @GetMapping("/calculators")
  String show(@RequestParam Map<String, String> values, Model model) {
    Tool tool = Tool.ofKey(values.getOrDefault("tool", "")).orElse(Tool.ENFORCEMENT_FEE);
    model.addAttribute("tools", Tool.values());
    model.addAttribute("tool", tool);
    model.addAttribute("values", values);
    if (values.containsKey("go")) {
      answer(tool, new Values(values), model);
    }
    return "calculators";
  }

  private void answer(Tool tool, Values values, Model model) {
    try {
      model.addAttribute("result", switch (tool) {
        case ENFORCEMENT_FEE -> fee(calculators.enforcementFee(values.optionalMoney("amount")));
        case PRESERVATION_FEE -> fee(calculators.preservationFee(values.optionalMoney("amount")));
        case DOUBLED_INTEREST -> interest(values);
        case DEADLINE -> deadline(values);
        case CONTROL_TERM -> controlTerm(values);
        case AUCTION -> auction(values);
        case DISTRIBUTION -> distribution(values);
        case CASE_NUMBER -> caseNumber(values);
      });
    } catch (BusinessException e) {
      model.addAttribute("problem", e);
    }
  }

  private static PageResult fee(FeeAnswer answer) {
    String headline = answer.feeFen()
        .map(CalculatorPage::amount)
        .orElseGet(() -> amount(answer.minFen().orElseThrow()) + " 至 " + amount(answer.maxFen().orElseThrow()));
    List<Row> rows = answer.feeFen().map(fen -> List.of(new Row("大写", Money.of(fen).toChinese()))).orElse(List.of());
    return new PageResult(headline, rows, answer.formula(), answer.basis());
  }

  private PageResult interest(Values values) {
    Questions.Interest question = new Questions.Interest(
        BigDecimal.valueOf(values.money("principal").fen()), values.text("from"), values.text("to"), List.of(), List.of());
    InterestAnswer answer = calculators.doubledInterest(
        values.money("principal"),
        question.start(),
        question.end(),
        values.lines("payments", 2, CalculatorPage::payment),
        values.lines("excluded", 2, CalculatorPage::range));
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("大写", Money.of(answer.interestFen()).toChinese()));
    rows.add(new Row("计日", answer.counting()));
    answer.segments().forEach(s ->
        rows.add(new Row(
            s.from() + " 至 " + s.to(),
            "未付 " + amount(s.unpaidFen()) + "，计息 " + s.days() + " 日，利息 " + amount(s.interestFen()))));
    return new PageResult(
        amount(answer.interestFen()) + "（" + answer.days() + " 日）", rows, answer.formula(), answer.basis());
  }

  private static PartPayment payment(Values.Line line) {
    return new PartPayment(Input.date(line.field(), line.cell(0)), Input.yuan(line.field(), line.cell(1)));
  }

  private static DayRange range(Values.Line line) {
    return new DayRange(Input.date(line.field(), line.cell(0)), Input.date(line.field(), line.cell(1)));
  }

  private PageResult deadline(Values values) {
    Questions.Deadline question =
        new Questions.Deadline(values.text("start"), values.number("amount"), values.text("unit"));
    DeadlineAnswer answer = calculators.deadline(Input.date("start", question.start()), question.period());
    String headline = answer.end() + (answer.provisional() ? "（暂定）" : "");
    return new PageResult(headline, List.of(), answer.formula(), answer.basis());
  }

  private PageResult controlTerm(Values values) {
    Questions.ControlTerm question = new Questions.ControlTerm(
        values.text("assetClass"), values.text("from"), values.text("years").isBlank() ? null : values.number("years"));
    ControlTermAnswer answer = calculators.controlTerm(
        values.choice("assetClass", AssetClass.values()), Input.date("from", question.from()), question.wanted());
    return new PageResult(
        answer.end() + " 届满",
        List.of(
            new Row("最迟续行日", answer.lastRenewalDay() + (answer.provisional() ? "（暂定）" : "")),
            new Row("提醒", String.join("、", answer.reminders().stream().map(Object::toString).toList()))),
        answer.formula(),
        answer.basis());
  }

  private PageResult auction(Values values) {
    AuctionAnswer answer = calculators.auction(
        values.choice("assetClass", AssetClass.values()),
        Input.number("round", values.number("round"), 1, 99, "R5.28"),
        values.money("amount"));
    return new PageResult(
        "起拍价不低于 " + amount(answer.minStartFen()),
        List.of(
            new Row("保证金", amount(answer.minDepositFen()) + " 至 " + amount(answer.maxDepositFen())),
            new Row("公告", "拍卖 " + answer.noticeDays() + " 日前")),
        answer.formula(),
        answer.basis());
  }

  private PageResult distribution(Values values) {
    DistributionAnswer answer = calculators.distribution(
        values.money("available"),
        values.optionalMoney("costs").orElse(Money.ZERO),
        values.lines("claims", 3, CalculatorPage::claim),
        values.choice("debtor", Distribution.Debtor.values()));
    List<Row> rows = answer.shares().stream()
        .map(share -> new Row(share.id(), amount(share.amountFen()) + "（债权 " + amount(share.claimFen()) + "）"))
        .toList();
    long shared = answer.shares().stream().mapToLong(DistributionAnswer.Share::amountFen).sum();
    String headline = "债权受偿 " + amount(shared) + "，剩余 " + amount(answer.surplusFen());
    return new PageResult(headline, rows, answer.formula(), answer.basis());
  }

  private static CreditorClaim claim(Values.Line line) {
    CreditorClaim.Kind kind = switch (line.cell(1)) {
      case "优先" -> CreditorClaim.Kind.SECURED;
      case "普通" -> CreditorClaim.Kind.ORDINARY;
      default -> throw Input.wrong(line.field(), line.cell(1), "§3.4", "债权类别应为“优先”或“普通”");
    };
    return new CreditorClaim(
        line.cell(0), kind, Input.yuan(line.field(), line.cell(2)), Input.moment(line.field(), line.cell(3)));
  }

  private PageResult caseNumber(Values values) {
    CaseNumberAnswer answer = calculators.caseNumber(values.text("text"));
    return new PageResult(
        answer.normalized(),
        List.of(
            new Row("收案年度", String.valueOf(answer.year())),
            new Row("法院", answer.courtName().orElse("名录外法院") + "（" + answer.courtCaseCode() + "）"),
            new Row("案件类型", answer.typeName() + "（" + answer.type() + "）"),
            new Row("编号", String.valueOf(answer.serial()))),
        "（收案年度）法院代字 类型代字 编号 号",
        "《关于人民法院案件案号的若干规定》（法〔2015〕137号）");
  }

  private static String amount(long fen) {
    return Money.of(fen).format();
  }

  /** What the visitor filled in. */
  private record Values(Map<String, String> map) {

    /** One line of a field with several. */
    record Line(String field, List<String> cells) {

      String cell(int i) {
        return i < cells.size() ? cells.get(i) : "";
      }
    }

    String text(String name) {
      return map.getOrDefault(name, "").strip();
    }

    Money money(String name) {
      return Input.yuan(name, text(name));
    }

    Optional<Money> optionalMoney(String name) {
      return text(name).isEmpty() ? Optional.empty() : Optional.of(money(name));
    }

    BigDecimal number(String name) {
      if (!text(name).matches("-?\\d{1,9}")) {
        throw Input.wrong(name, text(name), "R11.01", "应为整数");
      }
      return new BigDecimal(text(name));
    }

    <E extends Enum<E>> E choice(String name, E[] choices) {
      return Input.choice(name, text(name), choices, "C6");
    }

    <T> List<T> lines(String name, int least, Function<Line, T> read) {
      List<String> lines = Arrays.stream(text(name).split("\\R")).map(String::strip).filter(l -> !l.isEmpty()).toList();
      return IntStream.range(0, lines.size()).mapToObj(i -> line(name, i, lines.get(i), least)).map(read).toList();
    }

    private static Line line(String name, int i, String text, int least) {
      List<String> cells = List.of(text.split("[\\s　]+"));
      if (cells.size() < least) {
        throw Input.wrong(name, text, "C6", "第 " + (i + 1) + " 行应至少有 " + least + " 项，用空格隔开");
      }
      return new Line(name, cells);
    }
  }
}
