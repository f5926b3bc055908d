package org.zhiheng.document.persistence;

/** Digest and size of a sealed file. */
public record SealedBytes(String sm3, long size) {}
