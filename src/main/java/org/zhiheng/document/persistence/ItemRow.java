package org.zhiheng.document.persistence;

import java.util.Optional;
import org.zhiheng.document.DocumentKind;

/** A document to be stored. */
public record ItemRow(
    String id,
    String setId,
    String caseId,
    int itemNo,
    DocumentKind kind,
    String title,
    Optional<String> addresseeId,
    Optional<Integer> rulingNo,
    String htmlSm3,
    String ofdSm3) {}
