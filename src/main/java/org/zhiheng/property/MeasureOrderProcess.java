package org.zhiheng.property;

/** Starts what carries out a renewal or deduction (启动续行、扣划程序). */
public interface MeasureOrderProcess {

  void start(MeasureOrder order, String caseNo);
}
