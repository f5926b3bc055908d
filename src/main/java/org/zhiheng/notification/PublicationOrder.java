package org.zhiheng.notification;

import java.util.List;

/**
 * What is to be published where (发布要求).
 *
 * @param decisionId dossier entry with the decision that allows it
 * @param text the words as published; may name the debtor, holds no number of a person
 * @param village code of the village for channels that have one per village, else empty text
 */
public record PublicationOrder(
    String caseId, String decisionId, String title, String text, List<String> channels, String village) {

  public PublicationOrder {
    channels = List.copyOf(channels);
  }
}
