package org.zhiheng.workbench;

import java.util.List;

/** A room above that has something to offer on the page of a case (可办事项来源); asked each time the page is drawn. */
public interface CaseOffers {

  /** What the current user may do with the case now; empty if nothing. The user may see the case. */
  List<Offer> of(String caseId);
}
