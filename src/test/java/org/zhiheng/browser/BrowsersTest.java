package org.zhiheng.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BrowsersTest {

  @Test
  void withoutABrowserTheTestsAreSkippedAtADeskAndFailInCi() {
    assertThat(Browsers.decide(false, false).isDisabled()).isTrue();
    assertThatThrownBy(() -> Browsers.decide(false, true)).hasMessageContaining("NO BROWSER");
    assertThat(Browsers.decide(true, true).isDisabled()).isFalse();
  }
}
