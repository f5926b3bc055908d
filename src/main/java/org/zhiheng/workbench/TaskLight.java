package org.zhiheng.workbench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What a task's card shows beside its name (任务卡片): which case it is of, and its deadline light.
 *
 * @param caseNo 案号, or the number of the application before filing; empty for a task of no case
 */
public record TaskLight(String taskId, String caseNo, @JsonUnwrapped Light light) {}
