package org.zhiheng.property;

/**
 * A unit of a survey of which there is no answer to read (未反馈单位).
 *
 * @param why the unit's own reason, that its time ran out, or that it is still awaited
 */
public record Unanswered(String surveyId, String unitName, String why) {}
