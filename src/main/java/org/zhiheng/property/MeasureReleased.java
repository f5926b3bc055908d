package org.zhiheng.property;

/** A measure is lifted (措施已解除). */
public record MeasureReleased(String measureId, String caseId, String courtCode, String releaseId, ReleaseGround ground) {}
