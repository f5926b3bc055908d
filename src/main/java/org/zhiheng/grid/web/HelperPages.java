package org.zhiheng.grid.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiheng.grid.HelperAnswer;
import org.zhiheng.grid.Helpers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.web.PostedFrom;

/** The page of one invitation (协助邀请): whoever holds the token sees one outing and nothing else. */
@Controller
@RequestMapping(HelperPages.PAGE)
@Permit(Permit.PUBLIC)
class HelperPages {

  static final String PAGE = "/open/helper/{token}";

  private final Helpers helpers;

  HelperPages(Helpers helpers) {
    this.helpers = helpers;
  }

  @GetMapping
  String open(@PathVariable String token, Model model) {
    model.addAttribute("sheet", helpers.open(token));
    model.addAttribute("answers", HelperAnswer.values());
    return "grid/helper";
  }

  @PostMapping
  @PostedFrom(PAGE)
  String answer(
      @PathVariable String token, @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String remark) {
    helpers.answer(token, choice(answer), remark);
    return "redirect:/open/helper/" + token;
  }

  private static HelperAnswer choice(String value) {
    return java.util.Arrays.stream(HelperAnswer.values())
        .filter(answer -> answer.name().equals(value))
        .findFirst()
        .orElseThrow(
            () -> BusinessException.invalid("CHOICE_REQUIRED", "请选择回复", new FieldProblem("answer", value, "S1.40", "请选择回复")));
  }
}
