package org.zhiheng.workbench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.calendar.Light;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.Entrustments;
import org.zhiheng.entrustment.HandlingResult;
import org.zhiheng.entrustment.MatterStatus;
import org.zhiheng.entrustment.RegisterLine;
import org.zhiheng.entrustment.Registers;
import org.zhiheng.entrustment.ReturnReason;
import org.zhiheng.entrustment.Side;
import org.zhiheng.platform.security.Staff;

/** The lines of a case that other courts work on: the judge sees how each stands, and who has it in hand (S3.7). */
@Component
class EntrustedLines {

  private static final int HOURS = 24;

  private final Entrustments entrustments;
  private final Registers registers;
  private final Staff staff;
  private final Clock clock;

  EntrustedLines(Entrustments entrustments, Registers registers, Staff staff, Clock clock) {
    this.entrustments = entrustments;
    this.registers = registers;
    this.staff = staff;
    this.clock = clock;
  }

  List<Panorama.EntrustedLine> of(String caseId) {
    return entrustments.ofCase(caseId).stream()
        .map(matter -> line(registers.line(Side.OUT, matter, clock.instant())))
        .toList();
  }

  private Panorama.EntrustedLine line(RegisterLine line) {
    EntrustedMatter matter = line.matter();
    return new Panorama.EntrustedLine(
        matter.id(),
        matter.matterNo(),
        line.itemName(),
        line.otherCourt(),
        matter.status().label(),
        tone(line),
        matter.fieldWorker().map(staff::displayName),
        matter.times().sentAt().map(Days::minute),
        line.due().or(() -> matter.times().dueAt()).map(Days::minute),
        line.elapsed().map(EntrustedLines::words),
        outcome(matter),
        "/entrusted/" + matter.id());
  }

  private static Panorama.Tone tone(RegisterLine line) {
    MatterStatus status = line.matter().status();
    if (line.light() == Light.RED || status == MatterStatus.RETURNED) {
      return Panorama.Tone.bad;
    }
    if (status == MatterStatus.SUPPLEMENT || status == MatterStatus.REDO) {
      return Panorama.Tone.warn;
    }
    return status == MatterStatus.CONFIRMED || status == MatterStatus.HANDLED ? Panorama.Tone.on : Panorama.Tone.plain;
  }

  private static Optional<String> outcome(EntrustedMatter matter) {
    Optional<String> returned = matter.returnReason().map(ReturnReason::label);
    return returned.or(() -> matter.times().handledAt().flatMap(at -> matter.result()).map(HandlingResult::code).map(HandlingResult.Code::label));
  }

  private static String words(Duration elapsed) {
    return elapsed.toHours() < HOURS ? elapsed.toHours() + " 小时" : elapsed.toDays() + " 天 " + elapsed.toHours() % HOURS + " 小时";
  }
}
