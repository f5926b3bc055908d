package org.zhiheng.property.web;

import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.property.ExpiryRegister;

/** The register of terms over all cases (期限台账). Amounts in 分. */
@RestController
@RequestMapping("/api/measures")
@Permit(Permit.CASE_STAFF)
class RegisterController {

  private final ExpiryRegister register;

  RegisterController(ExpiryRegister register) {
    this.register = register;
  }

  /**
   * What ends when, soonest first.
   *
   * @param judge user id of the judge in charge
   * @param within days left at most
   * @param after {@code next} of the page before
   */
  @GetMapping("/expiring")
  ExpiryRegister.Page expiring(
      @RequestParam Optional<String> judge,
      @RequestParam Optional<String> court,
      @RequestParam Optional<String> unit,
      @RequestParam Optional<Integer> within,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = "50") int size) {
    OptionalInt days = within.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return register.page(new ExpiryRegister.Question(judge, court, unit, days, after, size));
  }
}
