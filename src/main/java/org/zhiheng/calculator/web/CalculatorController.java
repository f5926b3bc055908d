package org.zhiheng.calculator.web;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.calculator.AuctionAnswer;
import org.zhiheng.calculator.Calculators;
import org.zhiheng.calculator.CaseNumberAnswer;
import org.zhiheng.calculator.ControlTermAnswer;
import org.zhiheng.calculator.DeadlineAnswer;
import org.zhiheng.calculator.DistributionAnswer;
import org.zhiheng.calculator.FeeAnswer;
import org.zhiheng.calculator.IdentifierAnswer;
import org.zhiheng.calculator.InterestAnswer;
import org.zhiheng.money.Distribution;
import org.zhiheng.money.Money;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.property.AssetClass;

/** The calculators over HTTP: no login, no state, amounts in 分, dates as {@code 2026-09-18}. */
@RestController
@RequestMapping("/api/calculators")
@Permit(Permit.PUBLIC)
class CalculatorController {

  private final Calculators calculators;

  CalculatorController(Calculators calculators) {
    this.calculators = calculators;
  }

  /** 申请执行费. */
  @PostMapping("/enforcement-fee")
  FeeAnswer enforcementFee(@RequestBody Questions.Fee question) {
    return calculators.enforcementFee(Input.optionalFen("amountFen", question.amountFen()));
  }

  /** 保全费. */
  @PostMapping("/preservation-fee")
  FeeAnswer preservationFee(@RequestBody Questions.Fee question) {
    return calculators.preservationFee(Input.optionalFen("amountFen", question.amountFen()));
  }

  /** 加倍部分债务利息. */
  @PostMapping("/doubled-interest")
  InterestAnswer doubledInterest(@RequestBody Questions.Interest question) {
    return calculators.doubledInterest(
        Input.fen("principalFen", question.principalFen()),
        question.start(),
        question.end(),
        question.paid(),
        question.notCounted());
  }

  /** 期限届满日. */
  @PostMapping("/deadline")
  DeadlineAnswer deadline(@RequestBody Questions.Deadline question) {
    return calculators.deadline(Input.date("start", question.start()), question.period());
  }

  /** 控制期限. */
  @PostMapping("/control-term")
  ControlTermAnswer controlTerm(@RequestBody Questions.ControlTerm question) {
    return calculators.controlTerm(
        Input.choice("assetClass", question.assetClass(), AssetClass.values(), "R2.01"),
        Input.date("from", question.from()),
        question.wanted());
  }

  /** 网络司法拍卖条件. */
  @PostMapping("/auction")
  AuctionAnswer auction(@RequestBody Questions.Auction question) {
    Money base = question.repeated()
        ? Input.fen("previousStartFen", question.previousStartFen())
        : Input.fen("appraisalFen", question.appraisalFen());
    return calculators.auction(
        Input.choice("assetClass", question.assetClass(), AssetClass.values(), "R5.20"), question.number(), base);
  }

  /** 案款分配. */
  @PostMapping("/distribution")
  DistributionAnswer distribution(@RequestBody Questions.Distribution question) {
    return calculators.distribution(
        Input.fen("availableFen", question.availableFen()),
        Input.optionalFen("costsFen", question.costsFen()).orElse(Money.ZERO),
        question.read(),
        Input.choice("debtor", question.debtor(), Distribution.Debtor.values(), "§3.4"));
  }

  /** 案号解析. */
  @GetMapping("/case-number")
  CaseNumberAnswer caseNumber(@RequestParam String text) {
    return calculators.caseNumber(text);
  }

  /** 证件号码核验. */
  @GetMapping("/identifier")
  IdentifierAnswer identifier(@RequestParam Optional<String> text) {
    return calculators.identifier(text.orElse(""));
  }
}
