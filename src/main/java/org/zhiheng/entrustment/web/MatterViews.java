package org.zhiheng.entrustment.web;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.Entrustments;
import org.zhiheng.entrustment.RegisterLine;
import org.zhiheng.entrustment.Registers;
import org.zhiheng.entrustment.Side;
import org.zhiheng.platform.security.Staff;

/** Makes views of matters for the current user (委托事项视图制作). */
@Component
class MatterViews {

  private final Entrustments entrustments;
  private final Registers registers;
  private final Staff staff;
  private final Clock clock;

  MatterViews(Entrustments entrustments, Registers registers, Staff staff, Clock clock) {
    this.entrustments = entrustments;
    this.registers = registers;
    this.staff = staff;
    this.clock = clock;
  }

  MatterView of(EntrustedMatter matter) {
    Side side = entrustments.isEntrusting(matter) ? Side.OUT : Side.IN;
    return of(registers.line(side, matter, clock.instant()));
  }

  MatterView of(RegisterLine line) {
    Optional<String> worker = line.matter().fieldWorker().map(staff::displayName);
    return MatterView.of(line, entrustments.isEntrusting(line.matter()), worker);
  }
}
