package org.zhiheng.document;

/**
 * What decides who must approve a set (报批要素).
 *
 * @param leading the kind with the greatest weight in the set
 * @param purpose what the set is for
 */
public record DraftedSet(String documentSetId, DocumentKind leading, Audience audience, SetPurpose purpose) {}
