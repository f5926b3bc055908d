package org.zhiheng.document.template;

/** One line of a finished text with its style (文书行). */
public record Line(Style style, String text) {}
