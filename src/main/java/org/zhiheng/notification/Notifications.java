package org.zhiheng.notification;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhiheng.casefile.PartyRole;

/** Messages to parties (通知): the only way in from other contexts. */
@Service
public class Notifications {

  /**
   * Prepares one notice to all parties of a role, from a text in {@code sms-templates.csv}.
   *
   * @param fields values of the text's own placeholders; never personal data
   * @return notificationId for the external task {@code sms.send}
   */
  public String prepare(String caseId, String template, PartyRole to, Map<String, String> fields) {
    return prepare(caseId, template, List.of(to), fields);
  }

  /** As above, to the parties of several roles. */
  public String prepare(String caseId, String template, List<PartyRole> to, Map<String, String> fields) {
    throw new UnsupportedOperationException();
  }

  /** All messages of a case, oldest first. */
  public List<Message> ofCase(String caseId) {
    throw new UnsupportedOperationException();
  }
}
