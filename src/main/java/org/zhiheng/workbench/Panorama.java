package org.zhiheng.workbench;

import java.util.List;
import java.util.Optional;

/**
 * A case as one page (案件全景), ready to be shown: amounts and days are texts as staff read them, personal data is already
 * masked for the reader, codes are already Chinese terms.
 *
 * @param masked whether anything personal was hidden from this reader
 * @param surveys rounds of asking for property, newest first
 * @param controlled what live measures secure together
 * @param plan the control plan, present only while the reader may change it
 * @param grid what the grid knows of the case, present where there is anything to show or to do
 * @param upload where files may be added to the dossier, present only for those who handle the case
 */
public record Panorama(
    Header header,
    boolean masked,
    String controlled,
    List<Offer> actions,
    List<PartyLine> parties,
    Basis basis,
    ClaimLine claim,
    DebtTable debt,
    List<SurveyLine> surveys,
    List<AssetLine> assets,
    Optional<Plan> plan,
    List<MeasureLine> measures,
    List<ErrandLine> errands,
    List<EntrustedLine> entrusted,
    FundsTable funds,
    List<DocumentLine> documents,
    List<DossierLine> dossier,
    Optional<Upload> upload,
    Optional<GridTable> grid,
    List<Event> timeline) {

  /**
   * What names the case and where it stands.
   *
   * @param caseNo 案号, or the application's number before filing
   * @param marks what the reader must know first, e.g. 疑似超期申请
   */
  public record Header(
      String caseId,
      String caseNo,
      String cause,
      String status,
      String court,
      Optional<String> handler,
      Optional<String> filedOn,
      Light light,
      List<String> marks) {}

  /** A party as far as the reader may see it. */
  public record PartyLine(String role, String name, String representative, String identity, String phone, String address) {}

  /** 执行依据. */
  public record Basis(String kind, String documentNo, String issuer, String effectiveOn, String performanceDueOn) {}

  /** 申请执行标的. */
  public record ClaimLine(String principal, String generalInterest, String costs, String terms) {}

  /** What is owed at the end of a day, line by line with the way it is reckoned. */
  public record DebtTable(String asOf, String total, boolean cleared, List<DebtLine> lines) {}

  /** One item of the debt and how it is reckoned. */
  public record DebtLine(String label, String formula, String amount) {}

  /** 财产查询. {@code missing}: units without an answer, each with the reason. */
  public record SurveyLine(String startedOn, String state, Tone tone, int asked, int answered, List<String> missing) {}

  /** 财产. {@code selectable}: may enter the control plan now. */
  public record AssetLine(
      String id,
      String kind,
      String institution,
      String description,
      String identifier,
      Optional<String> amount,
      List<String> sources,
      String state,
      Tone tone,
      String encumbrance,
      boolean selectable) {}

  /** 控制方案: chosen assets, how much more may be controlled, where to put the choice. */
  public record Plan(String url, List<String> assetIds, String limit) {}

  /** 控制措施. {@code rank}: 首封, or the place in the queue. */
  public record MeasureLine(
      String id,
      String kind,
      String asset,
      String identifier,
      String amount,
      String state,
      Tone tone,
      String rank,
      Optional<String> effectiveOn,
      Optional<String> endsOn,
      Optional<Light> light) {}

  /** 外勤事项. {@code asset}: what it is about; {@code who}: who has it in hand or did it. */
  public record ErrandLine(
      String kind,
      Optional<String> asset,
      String place,
      String instructions,
      String state,
      Tone tone,
      Light light,
      Optional<String> who,
      String askedAt,
      Optional<String> result) {}

  /** 委托事项. {@code url}: the matter's own page. */
  public record EntrustedLine(
      String id,
      String matterNo,
      String item,
      String court,
      String state,
      Tone tone,
      Optional<String> worker,
      Optional<String> sentAt,
      Optional<String> dueAt,
      Optional<String> elapsed,
      Optional<String> outcome,
      String url) {}

  /** 案款: in = out + held. */
  public record FundsTable(String in, String out, String held, boolean balanced, List<FundsLine> entries) {}

  /** One arrival or payment. */
  public record FundsLine(String at, String kind, String party, String amount, String state, Tone tone) {}

  /** 文书. */
  public record DocumentLine(
      String id, String title, String state, Tone tone, Optional<String> sm3, String previewUrl, Optional<String> downloadUrl) {}

  /** 卷宗材料. */
  public record DossierLine(
      String id, String volume, String kind, String title, String source, String at, String sm3, String url) {}

  /** Where a file goes and what it may be. */
  public record Upload(String url, List<Choice> kinds, List<Choice> volumes) {}

  /** One choice of a list. */
  public record Choice(String id, String label) {}

  /** One point of the timeline, newest first. */
  public record Event(String at, String what, String who, String note, boolean milestone) {}

  /** How a state is shown: neutral, in force, wants attention, wrong. */
  public enum Tone {
    plain,
    on,
    warn,
    bad
  }
}
