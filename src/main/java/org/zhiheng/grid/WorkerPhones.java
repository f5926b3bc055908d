package org.zhiheng.grid;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.notification.PhoneBook;

/** Telephone numbers of grid workers, from the directory (网格员电话). */
@Component
class WorkerPhones implements PhoneBook {

  private final GridDirectory directory;

  WorkerPhones(GridDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<String> phoneOf(String recipientId) {
    return directory.phoneOf(recipientId);
  }
}
