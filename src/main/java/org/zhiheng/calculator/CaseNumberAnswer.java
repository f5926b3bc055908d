package org.zhiheng.calculator;

import java.util.Optional;
import org.zhiheng.reference.CaseNumber;
import org.zhiheng.reference.Court;

/**
 * A case number in its parts (案号).
 *
 * @param courtName empty if the court is not in our list
 * @param suffix number of the ruling, 0 for the case itself
 * @param normalized the form for print and storage
 */
public record CaseNumberAnswer(
    int year,
    String courtCaseCode,
    Optional<String> courtCode,
    Optional<String> courtName,
    String type,
    String typeName,
    int serial,
    int suffix,
    String normalized) {

  static CaseNumberAnswer of(CaseNumber number, Optional<Court> court) {
    return new CaseNumberAnswer(
        number.year(),
        number.courtCaseCode(),
        court.map(Court::code),
        court.map(Court::name),
        number.type().letters(),
        number.type().label(),
        number.serial(),
        number.suffix(),
        number.toString());
  }
}
