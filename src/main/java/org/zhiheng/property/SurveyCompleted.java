package org.zhiheng.property;

/**
 * A property survey is finished (财产查询完成).
 *
 * @param found how many assets this survey found that were not known before
 * @param assets how many assets the case has now
 * @param unanswered how many units did not answer or refused
 */
public record SurveyCompleted(String surveyId, String caseId, String courtCode, int found, int assets, int unanswered) {}
