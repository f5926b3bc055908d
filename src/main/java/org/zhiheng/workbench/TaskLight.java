package org.zhiheng.workbench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Deadline light of one task (任务期限灯). */
public record TaskLight(String taskId, @JsonUnwrapped Light light) {}
