package org.zhiheng.property;

/** Port to the process that lifts measures (解除程序). */
public interface ReleaseProcess {

  /** Carries out a release a judge has decided; a run that waits for the judge's word takes this as the word. */
  void start(Release release, String courtCode, String caseNo);

  /** The ground holds and something is still to be lifted: the judge is asked, unless the question waits already. */
  void remind(String caseId, String courtCode, String caseNo, ReleaseGround ground);
}
