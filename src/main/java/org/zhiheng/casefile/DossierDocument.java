package org.zhiheng.casefile;

/**
 * A document to be put into the e-dossier (入卷材料).
 *
 * @param sourceId id of the record it comes from; the same source id enters a case's dossier once
 */
public record DossierDocument(
    Volume volume,
    DocumentCategory category,
    String title,
    String mediaType,
    String source,
    String sourceId,
    byte[] bytes) {}
