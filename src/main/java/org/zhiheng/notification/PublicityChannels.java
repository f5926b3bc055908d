package org.zhiheng.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** The channels there are (发布渠道表), data that a court may change. */
@Component
public class PublicityChannels {

  private static final String FILE = "notification/publicity-channels.csv";

  private final Map<String, PublicityChannel> byCode = new LinkedHashMap<>();

  PublicityChannels() {
    DataFile.rows(FILE).forEach(row -> add(new PublicityChannel(row.get("code"), row.get("name"), row.get("perVillage").equals("yes"))));
  }

  private void add(PublicityChannel channel) {
    if (byCode.put(channel.code(), channel) != null) {
      throw new IllegalStateException(FILE + " 中渠道“" + channel.code() + "”重复");
    }
  }

  /** All channels in the order of the table. */
  public List<PublicityChannel> all() {
    return List.copyOf(byCode.values());
  }

  /** The channel of that code; {@code CHANNEL_UNKNOWN} if the table has none. */
  public PublicityChannel byCode(String code) {
    PublicityChannel channel = byCode.get(code);
    if (channel == null) {
      String message = "没有发布渠道“" + code + "”，现有：" + String.join("、", byCode.keySet());
      throw BusinessException.invalid("CHANNEL_UNKNOWN", message, new FieldProblem("channels", code, "S1.35", message));
    }
    return channel;
  }
}
