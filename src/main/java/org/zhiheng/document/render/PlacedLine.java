package org.zhiheng.document.render;

/**
 * A line at its place on a page (已排版的行).
 *
 * @param x left edge in mm from the page's left
 * @param y top edge in mm from the page's top
 * @param spacing extra space after each sign in mm, so that full lines end flush
 */
record PlacedLine(String text, Typeface face, double x, double y, double spacing) {}
