package org.zhiheng.grid;

/** A file as a phone sent it (上传照片); what it really is, its bytes tell. */
public record PhotoFile(String name, byte[] bytes) {}
