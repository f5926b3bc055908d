package org.zhiheng.property.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.ExpiryRegister;
import org.zhiheng.property.Renewing;

/** The register of terms over all cases (期限台账). Amounts in 分. */
@RestController
@RequestMapping("/api/measures")
@Permit(Permit.CASE_STAFF)
class RegisterController {

  private final ExpiryRegister register;
  private final Renewing renewing;

  RegisterController(ExpiryRegister register, Renewing renewing) {
    this.register = register;
    this.renewing = renewing;
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

  /**
   * Measures to renew, of any number of cases.
   *
   * @param years length of the new term; absent = the longest by law
   */
  record RenewalBody(@NotEmpty(message = "请选择要续行的措施") List<String> measureIds, Optional<Integer> years) {}

  /** One order for each case; what may not be renewed comes back with the reason. */
  @PostMapping("/renewals")
  @Permit(Roles.JUDGE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  List<Renewing.Ordered> renew(@Valid @RequestBody RenewalBody body) {
    OptionalInt years = body.years().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return renewing.renew(body.measureIds(), years);
  }
}
