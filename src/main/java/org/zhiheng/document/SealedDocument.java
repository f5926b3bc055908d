package org.zhiheng.document;

/**
 * A document that carries the court's seal (已用印文书).
 *
 * @param sm3 digest of the sealed OFD, hex
 * @param ofdBlob blob key of the sealed OFD
 * @param htmlBlob blob key of the HTML preview of the same text
 */
public record SealedDocument(
    String id, DocumentKind kind, String title, String sm3, long size, String ofdBlob, String htmlBlob) {}
