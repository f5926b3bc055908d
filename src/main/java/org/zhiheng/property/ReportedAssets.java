package org.zhiheng.property;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.AnswerCheck;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.ReportableAssets;

/** Assets a unit reports are readable before the answer is taken (反馈财产查验): what is wrong with one is told by its place. */
@Component
class ReportedAssets implements AnswerCheck, ReportableAssets {

  static final String FIELD = "assets";

  @Override
  public void check(AssistanceRequest request, Matter matter, String resultCode, Map<String, Object> fields) {
    if (matter.answers().contains(FIELD)) {
      SurveyReply.items(fields);
    }
  }

  @Override
  public Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (AssetKind kind : AssetKind.values()) {
      kinds.put(kind.name(), kind.label());
    }
    return kinds;
  }
}
