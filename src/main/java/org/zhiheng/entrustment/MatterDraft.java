package org.zhiheng.entrustment;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wants another court to do (委托申请).
 *
 * @param entrustedCourt code of the court that shall act
 * @param item code of {@link EntrustedItems}
 * @param requirement what is to be done
 * @param assetId asset of the case, for a matter that controls one
 * @param measureId measure of the case, for a matter that renews or lifts one
 * @param documentIds dossier entries that travel with the letter
 * @param overrideReason why it is entrusted although the cross-district rule says to go oneself (S5.20)
 * @param tripId planned trip it replaces
 */
public record MatterDraft(
    String caseId,
    String entrustedCourt,
    String item,
    boolean urgent,
    boolean complex,
    String requirement,
    Optional<String> assetId,
    Optional<String> measureId,
    List<String> documentIds,
    Optional<String> overrideReason,
    Optional<String> tripId) {

  public MatterDraft {
    documentIds = List.copyOf(documentIds);
  }
}
