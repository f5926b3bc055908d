package org.zhiheng.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhiheng.reference.CaseNumber;

/** The life of a case from application to closing (案件). */
@Service
public class CaseFiles {

  /** Takes an application in and starts its process. All that is wrong with it is refused at once, field by field. */
  public CaseFile apply(ApplicationForm form) {
    throw new UnsupportedOperationException();
  }

  /** Takes an application in without starting a process: for a process that is itself the way in. */
  public CaseFile receive(ApplicationForm form) {
    throw new UnsupportedOperationException();
  }

  /** The case, or {@code notFound} ({@code CASE_UNKNOWN}). No check of the caller's court: for other contexts and delegates. */
  public CaseFile byId(String caseId) {
    throw new UnsupportedOperationException();
  }

  public Optional<CaseFile> byNumber(CaseNumber number) {
    throw new UnsupportedOperationException();
  }

  /** Parties as the current user may see them; {@code notFound} where the case belongs to a court that is none of theirs. */
  public List<PartyView> partiesFor(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Newest cases of courts, at most {@code limit}, older than {@code beforeId} if given (keyset paging). */
  public List<CaseSummary> newest(List<String> courtCodes, Optional<String> beforeId, int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * Newest cases of courts that match what somebody typed: part of a case or application number, or the full name of a
   * party; one query, for the list of cases.
   */
  public List<CaseSummary> search(List<String> courtCodes, String text, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Files a case (立案): next number of court × type × year, legal period starts. A filed case keeps its number. */
  public CaseNumber file(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Refuses an application (不予受理). */
  public void refuse(String caseId, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Asks for missing material (要求补正). */
  public void requestSupplement(String caseId, String what) {
    throw new UnsupportedOperationException();
  }

  /** Records that material was handed in (补正材料已收). */
  public void supplement(String caseId, String what) {
    throw new UnsupportedOperationException();
  }

  /** Inputs of the triage table for this case. */
  public Map<String, Object> triageFacts(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Records the result of triage (分流). */
  public void triage(String caseId, Triage triage) {
    throw new UnsupportedOperationException();
  }

  /** Gives the case to the judge of its court with fewest open cases (随机/均衡分案); returns the user id. */
  public String assign(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Records a milestone once; a second time changes nothing. */
  public void reach(String caseId, Milestone milestone) {
    throw new UnsupportedOperationException();
  }

  /** Milestones reached, oldest first. */
  public List<MilestoneReached> milestones(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Records that the parties settled (执行和解). */
  public void recordSettlement(String caseId, String terms) {
    throw new UnsupportedOperationException();
  }

  /** Closes the case (结案); {@code conflict} where the mode's conditions are not met (R1.60: the debt must be zero). */
  public void close(String caseId, ClosingMode mode) {
    throw new UnsupportedOperationException();
  }
}
