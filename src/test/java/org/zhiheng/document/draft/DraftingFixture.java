package org.zhiheng.document.draft;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.zhiheng.document.PaymentAccounts;
import org.zhiheng.document.template.TemplatesFixture;
import org.zhiheng.money.EnforcementFee;
import org.zhiheng.money.Money;
import org.zhiheng.platform.security.Staff;
import org.zhiheng.reference.Court;
import org.zhiheng.reference.CourtLevel;
import org.zhiheng.reference.Courts;

/** Drafting with the real templates for the court of Kecheng. */
public final class DraftingFixture {

  private DraftingFixture() {}

  public static Drafting drafting(Clock clock) {
    Courts courts = mock(Courts.class);
    when(courts.byCode(anyString())).thenReturn(new Court("330802", "衢州市柯城区人民法院", CourtLevel.BASIC, "浙0802", "330800"));
    Staff staff = mock(Staff.class);
    when(staff.membersOf(anyString(), anyString())).thenReturn(List.of("clerk330802"));
    when(staff.displayName(anyString())).thenReturn("王法官");
    EnforcementFee fee = mock(EnforcementFee.class);
    when(fee.on(any())).thenReturn(Money.yuan("2932.25"));
    return new Drafting(new TemplatesFixture().templates(), new CaseValues(courts, staff, noAccounts(), fee, clock), clock, 15);
  }

  @SuppressWarnings("unchecked")
  private static ObjectProvider<PaymentAccounts> noAccounts() {
    ObjectProvider<PaymentAccounts> none = mock(ObjectProvider.class);
    when(none.stream()).thenAnswer(call -> Stream.empty());
    return none;
  }
}
