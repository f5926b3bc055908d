package org.zhiheng.platform.exchange;

/** A file that came with an answer (回执附件). */
public record EvidenceFile(String name, String mediaType, byte[] bytes) {}
