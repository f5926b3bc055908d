package org.zhiheng.platform.blob;

/**
 * Points at stored bytes (文件引用).
 *
 * @param sm3 digest of the content, which is also its name
 * @param size bytes
 */
public record BlobRef(String sm3, long size) {}
