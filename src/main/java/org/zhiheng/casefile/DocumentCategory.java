package org.zhiheng.casefile;

/** Kind of a document in the e-dossier (材料类别). */
public enum DocumentCategory {
  APPLICATION("申请执行书"),
  ENFORCEMENT_BASIS("执行依据"),
  IDENTITY("身份证明"),
  AUTHORISATION("授权委托书"),
  SUPPLEMENT("补正材料"),
  NOTICE("通知书"),
  ORDER("命令"),
  RULING("裁定书"),
  ASSISTANCE_NOTICE("协助执行通知书"),
  RECEIPT("协助回执"),
  SURVEY_REPORT("财产查询反馈"),
  DELIVERY_PROOF("送达回证"),
  PROPERTY_REPORT("财产报告"),
  SETTLEMENT("和解协议"),
  PAYMENT("案款凭证"),
  RECORD("笔录"),
  APPROVAL("审批材料"),
  CLOSING("结案材料"),
  ENTRUSTMENT("委托材料"),
  OTHER("其他");

  private final String label;

  DocumentCategory(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
