package org.zhiheng.property;

/**
 * Property became known otherwise than by a survey (另行发现财产): a unit asked by itself told of it.
 *
 * @param found how many assets that were not known before
 */
public record AssetsReported(String caseId, int found) {}
