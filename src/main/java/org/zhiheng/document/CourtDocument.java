package org.zhiheng.document;

import java.util.Optional;

/**
 * A document as it stands (文书).
 *
 * @param addresseeId party it is addressed to; empty if it is addressed to nobody or to a unit
 * @param htmlSm3 preview of the current version
 * @param ofdSm3 current version
 * @param approvedSm3 the version that was approved
 * @param sealedSm3 the sealed file
 */
public record CourtDocument(
    String id,
    String documentSetId,
    String caseId,
    String courtCode,
    int itemNo,
    DocumentKind kind,
    String title,
    SetStatus status,
    Optional<String> addresseeId,
    String htmlSm3,
    String ofdSm3,
    Optional<String> approvedSm3,
    Optional<String> sealedSm3) {}
