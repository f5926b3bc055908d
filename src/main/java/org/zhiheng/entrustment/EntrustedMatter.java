package org.zhiheng.entrustment;

import java.time.LocalDate;
import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * One matter one court does for another (委托事项). Both courts read this record; neither reads the other's files.
 *
 * @param matterNo number of the matter (委托编号), given by the entrusting court
 * @param caseId case of the entrusting court; empty where that court is on another server
 * @param caseNo the entrusting court's case number as the letter prints it
 * @param entrustingCourt code of the court that asks (委托法院)
 * @param entrustedCourt code of the court that acts (受托法院)
 * @param item code of {@link EntrustedItems}
 * @param clock id of the legal clock for handling (R6.20, R6.20-COMPLEX, R6.21)
 * @param assetId asset of the case it is about
 * @param measureId measure of the case it is about
 * @param ceiling how much may be controlled at most; empty where the thing has no parts
 * @param renewedFrom end of the term that the measure went on from, once it is renewed
 * @param documentSetId the letter
 * @param tripId the planned trip it replaces (S4.31)
 * @param draftedBy user who drafted it
 * @param fieldWorker who of the field team has taken it
 * @param redone how many times the result was sent back for more
 * @param reminded how many times it was urged by the clock
 * @param supervised whether it went to supervision for lateness
 */
public record EntrustedMatter(
    String id,
    String matterNo,
    Optional<String> caseId,
    String caseNo,
    String entrustingCourt,
    String entrustedCourt,
    String item,
    boolean urgent,
    boolean complex,
    MatterStatus status,
    String clock,
    Optional<String> assetId,
    Optional<String> measureId,
    Optional<Money> ceiling,
    Optional<LocalDate> renewedFrom,
    Optional<String> documentSetId,
    Optional<String> tripId,
    String draftedBy,
    Optional<String> fieldWorker,
    MatterTimes times,
    Optional<ReturnReason> returnReason,
    Optional<HandlingResult> result,
    int redone,
    int reminded,
    boolean supervised) {}
