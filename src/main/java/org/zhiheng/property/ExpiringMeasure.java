package org.zhiheng.property;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhiheng.calendar.Light;
import org.zhiheng.money.Money;

/**
 * One line of the expiry register (期限台账).
 *
 * @param handler user id of the judge in charge
 * @param unitName unit that keeps the thing
 * @param asset the asset in words, as far as the reader may see it
 * @param identifier its number, as far as the reader may see it
 * @param endsOn last day of the term
 * @param renewBy last working day before it: by then a renewal must have been asked for (R2.05)
 * @param remindedDays the last reminder given for this term, in days before its end
 * @param renewing whether a renewal is under way
 */
public record ExpiringMeasure(
    String measureId,
    String caseId,
    String caseNo,
    String courtCode,
    Optional<String> handler,
    Optional<String> unitCode,
    Optional<String> unitName,
    AssetKind assetKind,
    String asset,
    String identifier,
    ControlKind kind,
    Money secured,
    OptionalInt rank,
    LocalDate endsOn,
    long daysLeft,
    LocalDate renewBy,
    Light light,
    OptionalInt remindedDays,
    boolean renewing) {}
