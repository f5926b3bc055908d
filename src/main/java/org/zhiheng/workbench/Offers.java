package org.zhiheng.workbench;

import java.util.List;
import java.util.Map;
import org.zhiheng.property.PropertyAction;
import org.zhiheng.property.ReleaseGround;

/** Words for what a judge may do with a case's property (可办事项). */
final class Offers {

  private Offers() {}

  static Offer release(String caseId, PropertyAction action) {
    ReleaseGround ground = action == PropertyAction.RELEASE_ALL ? ReleaseGround.DEBT_CLEARED : ReleaseGround.EXCESS;
    String why =
        ground == ReleaseGround.DEBT_CLEARED
            ? "债务已全部清偿，可一并解除本案全部控制措施，制作裁定并通知各协助单位。"
            : "控制金额超出债务及费用，可解除超出部分。";
    return new Offer(
        action.name(),
        action.label(),
        why,
        "确认" + action.label() + "？",
        "POST",
        "/api/cases/" + caseId + "/release",
        Map.of("ground", ground.name(), "measureIds", List.of()));
  }
}
