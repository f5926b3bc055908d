package org.zhiheng.testing;

import java.util.Objects;
import org.zhiheng.platform.engine.TaskNotes;

/** Leaves what people write where it is (任务意见): for engines that have no completion rules. */
public final class NotesAsWritten implements TaskNotes {

  @Override
  public String keep(Written written) {
    return written.text();
  }

  @Override
  public String text(Object value) {
    return Objects.toString(value, "").strip();
  }
}
