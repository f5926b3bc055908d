package org.zhiheng.property;

import java.util.List;

/**
 * Measures that another court took for ours are to be lifted (受托措施应予解除). No unit of our district keeps them: that court is
 * asked.
 *
 * @param reason why, as the letter states it
 */
public record EntrustedReleaseDue(String caseId, List<String> measureIds, String reason) {

  public EntrustedReleaseDue {
    measureIds = List.copyOf(measureIds);
  }
}
