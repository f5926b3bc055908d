package org.zhiheng.platform.exchange;

/**
 * A document that travels with a request (随附文书).
 *
 * @param id names it inside the request
 * @param sm3 digest of the exact bytes, hex
 * @param size bytes
 */
public record WorkDocument(String id, String name, String mediaType, String sm3, long size) {}
