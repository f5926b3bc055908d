package org.zhiheng.assistance;

/** This server now works with another directory or catalogue than before (协助目录已更新). */
public record CatalogueChanged(String digest) {}
