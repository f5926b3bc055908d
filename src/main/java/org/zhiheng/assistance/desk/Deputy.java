package org.zhiheng.assistance.desk;

import java.time.LocalDate;

/** Who answers for an officer who is away (代办委托); both days inclusive. */
public record Deputy(String id, String officer, String deputy, LocalDate firstDay, LocalDate lastDay) {}
