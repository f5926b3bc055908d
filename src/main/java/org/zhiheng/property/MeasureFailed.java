package org.zhiheng.property;

/** A measure did not come about (措施未到位). */
public record MeasureFailed(String measureId, String caseId, String courtCode, MeasureFailure failure) {}
