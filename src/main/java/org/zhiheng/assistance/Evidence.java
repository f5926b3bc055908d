package org.zhiheng.assistance;

/**
 * A file that proves what the unit did (办理凭证).
 *
 * @param sm3 digest of the exact bytes, hex; also their place in the file store
 * @param size bytes
 */
public record Evidence(String id, String title, String mediaType, String sm3, long size) {}
