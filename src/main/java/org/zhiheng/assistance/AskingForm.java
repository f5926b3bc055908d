package org.zhiheng.assistance;

import java.util.List;

/**
 * What the dialog for asking needs to know of the case (协助发起表单).
 *
 * @param mayAsk whether the reader may ask now
 * @param debtors persons something may be asked of
 */
public record AskingForm(String courtCode, boolean mayAsk, List<Debtor> debtors) {

  public AskingForm {
    debtors = List.copyOf(debtors);
  }

  /** A debtor by name. */
  public record Debtor(String id, String name) {}
}
