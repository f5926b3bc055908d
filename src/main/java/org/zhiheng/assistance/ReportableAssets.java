package org.zhiheng.assistance;

import java.util.Map;

/** Kinds of property a unit may report (可反馈的财产种类), for whoever offers them to choose from. */
public interface ReportableAssets {

  /** Chinese term of each kind by its code, in the order of a form. */
  Map<String, String> kinds();
}
