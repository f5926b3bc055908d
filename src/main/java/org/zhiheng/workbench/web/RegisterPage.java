package org.zhiheng.workbench.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.security.Staff;
import org.zhiheng.property.ExpiringMeasure;
import org.zhiheng.property.ExpiryRegister;

/** The register of terms as a page (期限台账): what ends when, and the choice of what to renew. */
@Controller
@Permit(Permit.CASE_STAFF)
class RegisterPage {

  private static final int LINES = 100;
  private static final List<Integer> WITHIN = List.of(7, 15, 30, 60, 180);

  private final ExpiryRegister register;
  private final Staff staff;
  private final CurrentUser user;

  RegisterPage(ExpiryRegister register, Staff staff, CurrentUser user) {
    this.register = register;
    this.staff = staff;
    this.user = user;
  }

  /** A line ready to be shown. */
  record Line(
      String id,
      String caseId,
      String caseNo,
      String judge,
      String asset,
      String unit,
      String kind,
      String secured,
      String rank,
      String endsOn,
      String renewBy,
      String level,
      String light,
      String reminded,
      boolean renewable) {}

  @GetMapping("/measures")
  String measures(
      @RequestParam(defaultValue = "") String judge,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "60") int within,
      @RequestParam Optional<String> after,
      Model model) {
    // A judge opens the register to see what is his own; "*" shows the whole court.
    String handler = judge.isEmpty() && user.hasRole(Roles.JUDGE) ? user.id() : judge;
    Optional<String> whose = Optional.of(handler).filter(id -> !id.isEmpty() && !id.equals("*"));
    Optional<String> kept = Optional.of(unit).filter(code -> !code.isEmpty());
    ExpiryRegister.Page page =
        register.page(
            new ExpiryRegister.Question(whose, Optional.empty(), kept, OptionalInt.of(within), after, LINES));
    model.addAttribute("lines", page.lines().stream().map(this::line).toList());
    model.addAttribute("next", page.next().orElse(null));
    model.addAttribute("count", new TreeMap<>(page.count()));
    model.addAttribute("judge", handler);
    model.addAttribute("mine", user.hasRole(Roles.JUDGE) ? user.id() : "*");
    model.addAttribute("unit", unit);
    model.addAttribute("units", units(page));
    model.addAttribute("within", within);
    model.addAttribute("choices", WITHIN);
    model.addAttribute("mayRenew", user.hasRole(Roles.JUDGE));
    return "workbench/measures";
  }

  private static Map<String, String> units(ExpiryRegister.Page page) {
    Map<String, String> units = new TreeMap<>();
    page.lines().forEach(line -> line.unitCode().ifPresent(code -> units.put(code, line.unitName().orElse(code))));
    return units;
  }

  private Line line(ExpiringMeasure measure) {
    return new Line(
        measure.measureId(),
        measure.caseId(),
        measure.caseNo(),
        measure.handler().map(staff::displayName).orElse("—"),
        measure.assetKind().label() + " " + measure.identifier(),
        measure.unitName().orElse("—"),
        measure.kind().label(),
        measure.secured().isZero() ? "—" : measure.secured().format(),
        measure.rank().orElse(1) == 1 ? "首封" : "轮候第 " + measure.rank().getAsInt() + " 位",
        measure.endsOn().toString(),
        measure.renewBy().toString(),
        measure.light().name(),
        measure.light().label() + " · " + (measure.daysLeft() == 0 ? "今日届满" : "剩 " + measure.daysLeft() + " 天"),
        measure.remindedDays().isPresent() ? "已提醒（届满前 " + measure.remindedDays().getAsInt() + " 日）" : "",
        !measure.renewing());
  }
}
