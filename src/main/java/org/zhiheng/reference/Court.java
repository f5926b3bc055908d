package org.zhiheng.reference;

/**
 * A people's court (人民法院).
 *
 * @param code GB/T 2260 code, also the engine's tenant id, e.g. {@code 330802}
 * @param name full name, e.g. 衢州市柯城区人民法院
 * @param caseCode the letters of the court in case numbers (法院代字), e.g. 浙0802
 * @param parentCode code of the court above; empty for the Supreme People's Court
 */
public record Court(String code, String name, CourtLevel level, String caseCode, String parentCode) {}
