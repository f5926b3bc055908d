package org.zhiheng.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.property.FieldErrand;
import org.zhiheng.property.FieldErrands;

/** The lines of a case the field team works on: the judge sees how each stands, and who has it in hand (S3.7). */
@Component
class ErrandLines {

  private final FieldErrands errands;

  ErrandLines(FieldErrands errands) {
    this.errands = errands;
  }

  List<FieldErrand> ofCase(String caseId) {
    return errands.ofCase(caseId);
  }

  List<Panorama.ErrandLine> lines(
      List<FieldErrand> asked, List<Panorama.AssetLine> assets, Names.Book names, LocalDate today) {
    Map<String, Panorama.AssetLine> known =
        assets.stream().collect(Collectors.toMap(Panorama.AssetLine::id, Function.identity()));
    return asked.stream().map(errand -> line(errand, known, names, today)).toList();
  }

  private static Panorama.ErrandLine line(
      FieldErrand errand, Map<String, Panorama.AssetLine> assets, Names.Book names, LocalDate today) {
    return new Panorama.ErrandLine(
        errand.kind().label(),
        errand.assetId().map(assets::get).map(asset -> asset.kind() + " " + asset.identifier()),
        errand.place(),
        errand.instructions(),
        errand.isOpen() && errand.takenBy().isEmpty() ? "待领取" : errand.status().label(),
        tone(errand),
        errand.isOpen() ? Light.until(errand.dueOn(), today) : Light.off(errand.status().label()),
        errand.endedBy().or(errand::takenBy).map(names::of),
        Days.minute(errand.askedAt()),
        errand.result());
  }

  private static Panorama.Tone tone(FieldErrand errand) {
    return switch (errand.status()) {
      case OPEN -> Panorama.Tone.warn;
      case DONE -> Panorama.Tone.on;
      case NOT_DONE -> Panorama.Tone.bad;
      case WITHDRAWN -> Panorama.Tone.plain;
    };
  }
}
