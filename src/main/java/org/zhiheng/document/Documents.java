package org.zhiheng.document;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Court documents (文书): the only way in from other contexts. */
@Service
public class Documents {

  /** Orders a set of documents and returns its id; the texts are drawn up when the approval process starts. */
  public String prepare(DocumentOrder order) {
    throw new UnsupportedOperationException();
  }

  /** The sealed documents of a set, in the order of the set; empty before sealing. */
  public List<SealedDocument> sealedOf(String documentSetId) {
    throw new UnsupportedOperationException();
  }

  /** The sealed documents of several sets in one query, by set id. */
  public Map<String, List<SealedDocument>> sealedOf(List<String> documentSetIds) {
    throw new UnsupportedOperationException();
  }

  /** The bytes of a sealed document; refused if the stored bytes are not the sealed ones. */
  public byte[] sealedContent(String documentId) {
    throw new UnsupportedOperationException();
  }

  /** Documents of a case as they stand, newest first, one query. For the case page (案件全景). */
  public List<CourtDocument> ofCase(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** The HTML preview of a document as it stands; {@code notFound} where it is not the case's. */
  public byte[] preview(String caseId, String documentId) {
    throw new UnsupportedOperationException();
  }
}
