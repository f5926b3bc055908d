package org.zhiheng.property;

/** Nothing of a case that was reminded of expires any more: renewed, lifted or handed over (到期提醒事由消失). */
public record ExpiryAverted(String caseId) {}
