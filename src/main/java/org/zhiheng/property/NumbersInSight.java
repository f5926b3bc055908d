package org.zhiheng.property;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.privacy.Masks;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** How much of a number a reader sees (号码脱敏): in full only who writes it into papers and checks it. */
@Component
class NumbersInSight {

  /** Roles that write these numbers into papers and check them. */
  private static final Set<String> IN_FULL =
      Set.of(Roles.JUDGE, Roles.CLERK, Roles.DIRECTOR, Roles.PRESIDENT, Roles.FINANCE);

  private final CurrentUser user;

  NumbersInSight(CurrentUser user) {
    this.user = user;
  }

  Asset of(Asset asset) {
    return seesNumbers()
        ? asset
        : asset.masked(
            masked(asset.kind(), asset.description()),
            Masks.account(asset.identifier()),
            asset.encumbrances().stream().map(PersonalNumbers::hide).toList());
  }

  ControlMeasure of(ControlMeasure measure) {
    return seesNumbers()
        ? measure
        : measure.masked(
            masked(measure.assetKind(), measure.assetDescription()), Masks.account(measure.identifier()));
  }

  /** Where somebody lives is as personal as the account number. */
  private static String masked(AssetKind kind, String description) {
    return kind.assetClass() == AssetClass.REAL_ESTATE && !description.isBlank() ? Masks.address(description) : description;
  }

  private boolean seesNumbers() {
    return user.isSystem() || user.roles().stream().anyMatch(IN_FULL::contains);
  }
}
