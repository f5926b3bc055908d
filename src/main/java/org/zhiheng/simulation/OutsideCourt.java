package org.zhiheng.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How courts on other servers treat the matters they are sent (仿真外地法院). They accept and do everything, unless a story
 * arranges otherwise; delay, silence, refusal and faults are arranged by topic in {@link CityWorld}.
 */
@Component
public class OutsideCourt {

  /** Topics of the exchange between courts. */
  public static final String ENTRUST = "court-exchange.entrust";

  public static final String HANDLE = "court-exchange.handle";
  public static final String ANSWER = "court-exchange.answer";

  private final Map<String, String> missing = new ConcurrentHashMap<>();
  private final Map<String, String> declined = new ConcurrentHashMap<>();
  private final Map<String, String> undoable = new ConcurrentHashMap<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  /** The court finds papers missing the next time it gets a matter of this kind. */
  public OutsideCourt misses(String item, String papers) {
    missing.put(item, papers);
    return this;
  }

  /** The court sends the next matter of this kind back unaccepted, for a reason of the catalogue. */
  public OutsideCourt declines(String item, String reasonCode) {
    declined.put(item, reasonCode);
    return this;
  }

  /** Why it does not accept a matter; told once. */
  public Optional<String> reasonToDecline(String item) {
    return Optional.ofNullable(declined.remove(item));
  }

  /** The court cannot do the next matter of this kind, for a reason of the catalogue. */
  public OutsideCourt cannot(String item, String reasonCode) {
    undoable.put(item, reasonCode);
    return this;
  }

  /** What it misses of a matter now; asked once. */
  public Optional<String> missingOf(String item) {
    return Optional.ofNullable(missing.remove(item));
  }

  /** Why it cannot do a matter; told once. */
  public Optional<String> reasonAgainst(String item) {
    return Optional.ofNullable(undoable.remove(item));
  }

  /** A court elsewhere has been told how its own matter stands. */
  public void told(String matterNo, String answer) {
    answers.merge(matterNo, answer, (before, now) -> before + "," + now);
  }

  /** What it has been told of its own matter, in order. */
  public String heardOf(String matterNo) {
    return answers.getOrDefault(matterNo, "");
  }
}
