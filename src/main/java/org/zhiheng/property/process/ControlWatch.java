package org.zhiheng.property.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.ModelBean;
import org.zhiheng.property.RegisterWatch;

/** What {@code control-watch} asks for (期限看护的时点). */
@ModelBean
@Component("controlWatch")
public class ControlWatch {

  private final RegisterWatch watch;

  ControlWatch(RegisterWatch watch) {
    this.watch = watch;
  }

  /** When the register of a court is looked at next. */
  public Date due(String courtCode) {
    return Date.from(watch.due(courtCode));
  }
}
