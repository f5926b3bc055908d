package org.zhiheng.grid;

import java.util.List;

/**
 * A decision to expose a debtor in public (曝光要求, S1.35).
 *
 * @param decisionId dossier entry of the decision it rests on
 * @param channels codes of channels, at least one
 * @param village code of the village whose group is told; empty text = the only one the debtors' addresses name
 */
public record ExposureOrder(String decisionId, String title, String text, List<String> channels, String village) {

  public ExposureOrder {
    channels = List.copyOf(channels);
  }
}
