package org.zhiheng.document;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a set once it may be issued (签发): authorisation if it needs one, seal, opening of service. */
@Service
@Transactional
public class ApprovedSet {

  private final Documents documents;
  private final Deliveries deliveries;

  ApprovedSet(Documents documents, Deliveries deliveries) {
    this.documents = documents;
    this.deliveries = deliveries;
  }

  /**
   * Seals the set and, where it is for the parties, opens service.
   *
   * @param authorisation standing authorisation that replaces a person's approval; empty if a person approved
   * @return whether service on the parties was opened
   */
  public boolean seal(String documentSetId, Optional<String> authorisation) {
    authorisation.ifPresent(basis -> documents.approveByAuthorisation(documentSetId, basis));
    documents.seal(documentSetId);
    boolean forParties = documents.set(documentSetId).audience() == Audience.PARTIES;
    if (forParties) {
      deliveries.open(documentSetId);
    }
    return forParties;
  }
}
