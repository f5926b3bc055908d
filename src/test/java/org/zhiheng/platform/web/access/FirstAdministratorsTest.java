package org.zhiheng.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.web.access.FirstAdministrators.Account;

/** The first day of a production server. */
class FirstAdministratorsTest {

  private static final String TOKEN = "one-time-token-of-the-first-day";
  private static final Account SYSTEM = new Account("wang", "王某", "Zx9-Kq7.Lm2_Vt");
  private static final Account SECURITY = new Account("li", "李某", "Zx9-Kq7.Lm2_Vt");

  private final Identity identity = mock(Identity.class);
  private final FirstAdministrators first = server(true);

  @Test
  void whoeverHoldsTheTokenMakesBothAdministrators() {
    first.create(TOKEN, SYSTEM, SECURITY);

    verify(identity).ensureUser("wang", "王某", SYSTEM.password(), Set.of(Roles.SYSADMIN), Optional.empty(), Set.of());
    verify(identity).ensureUser("li", "李某", SECURITY.password(), Set.of(Roles.SECADMIN), Optional.empty(), Set.of());
  }

  @Test
  void aWrongTokenMakesNobody() {
    assertThatThrownBy(() -> first.create("guess", SYSTEM, SECURITY))
        .isInstanceOf(BusinessException.class)
        .hasMessage("一次性口令不正确");
    verifyNobodyWasMade();
  }

  @Test
  void onePersonCannotBeBoth() {
    assertThatThrownBy(() -> first.create(TOKEN, SYSTEM, new Account("wang", "王某", "x")))
        .isInstanceOf(BusinessException.class);
    verifyNobodyWasMade();
  }

  @Test
  void onceThereIsAUserTheDoorIsClosed() {
    when(identity.hasUsers()).thenReturn(true);

    assertThat(first.areAwaited()).isFalse();
    assertThatThrownBy(() -> first.create(TOKEN, SYSTEM, SECURITY)).isInstanceOf(BusinessException.class);
    verifyNobodyWasMade();
  }

  @Test
  void theDemoHasNoSuchDoor() {
    assertThat(server(false).areAwaited()).isFalse();
  }

  private FirstAdministrators server(boolean production) {
    return new FirstAdministrators(identity, mock(AuditTrail.class), new SetupSettings(production, TOKEN));
  }

  private void verifyNobodyWasMade() {
    verify(identity, never()).ensureUser(any(), any(), any(), any(), eq(Optional.empty()), any());
  }
}
