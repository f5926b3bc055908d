package org.zhiheng.worker.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.exchange.PackageFile;
import org.zhiheng.worker.AdapterUnavailableException;
import org.zhiheng.worker.AgencyAdapter;
import org.zhiheng.worker.Errand;
import org.zhiheng.worker.Reply;
import org.zhiheng.worker.UnusableAnswerException;

/** What every adapter must do; a new one extends this class and says how its agency is reached. */
abstract class AgencyAdapterContract {

  protected static final Errand ERRAND = errand("r-1", "land-330802.seal");

  private static final Errand AFTER_THE_SUPPLEMENT = errand("r-1-2", "land-330802.seal");
  private static final Errand WITHDRAWAL = errand("r-1-withdraw", "land-330802.withdraw");

  private static Errand errand(String errandNo, String topic) {
    return new Errand(
        errandNo, "r-1", "p-1", topic, Map.of("caseNo", "（2026）浙0802执1号", "amountFen", 12_345),
        List.of(new PackageFile("裁定书.ofd", "application/ofd", new byte[] {1, 2, 3})), new byte[] {9, 8, 7});
  }

  private static final byte[] PROOF = "回执".getBytes(StandardCharsets.UTF_8);
  protected static final String ANSWER = answer("CONTROLLED", Sm3.hex(PROOF));

  protected static String answer(String resultCode, String sm3) {
    return "{\"fields\":{\"resultCode\":\"" + resultCode + "\",\"rank\":2,\"owners\":[{\"name\":\"周某\"}]},\"evidence\":[{\"name\":\"回执.pdf\","
        + "\"mediaType\":\"application/pdf\",\"sm3\":\"" + sm3 + "\",\"content\":\"5Zue5omn\"}]}";
  }

  /** The adapter under test. */
  protected abstract AgencyAdapter adapter();

  /** How often the agency was given this errand. */
  protected abstract int timesReceived(String errandNo);

  /** What the agency was told when the court pressed it, first to last. */
  protected abstract List<String> urgings(String errandNo);

  /** The agency answers with this document. */
  protected abstract void agencyAnswers(String errandNo, String document);

  protected abstract void takeTheAgencyAway();

  protected abstract void bringTheAgencyBack();

  /** What the agency was told about an answer that was not taken. */
  protected abstract String toldAfterRejection(String errandNo);

  @Test
  void anErrandReachesTheAgencyOnceHoweverOftenItIsBrought() {
    assertThat(adapter().isWaiting("r-1")).as("it must be brought first").isFalse();
    assertThat(adapter().exchange(ERRAND)).isEmpty();
    assertThat(adapter().isWaiting("r-1")).isTrue();
    assertThat(adapter().exchange(ERRAND)).isEmpty();
    assertThat(adapter().exchange(ERRAND)).isEmpty();

    assertThat(timesReceived("r-1")).isEqualTo(1);
  }

  @Test
  void anAgencyThatIsUrgedHearsOfItOnceForEachTime() {
    AgencyAdapter adapter = adapter();
    adapter.exchange(ERRAND);

    adapter.pressed("r-1", 1, false);
    adapter.pressed("r-1", 1, false);
    adapter.pressed("r-1", 1, true);
    adapter.pressed("r-1", 2, true);
    adapter.pressed("r-1", 2, true);

    assertThat(urgings("r-1")).hasSize(3).allSatisfy(urging -> assertThat(urging).contains("\"errandNo\":\"r-1\""))
        .anySatisfy(urging -> assertThat(urging).contains("\"urged\":2", "\"escalated\":true"));
    assertThat(timesReceived("r-1")).isEqualTo(1);
  }

  @Test
  void theAnswerComesBackWithItsFieldsAndFilesAsOftenAsItIsAskedFor() {
    adapter().exchange(ERRAND);
    agencyAnswers("r-1", ANSWER);

    Optional<Reply> first = adapter().exchange(ERRAND);
    adapter().taken(ERRAND);
    Optional<Reply> again = adapter().exchange(ERRAND);
    assertThat(adapter().isWaiting("r-1")).as("there is an answer").isFalse();

    assertThat(first).isPresent().isEqualTo(again);
    assertThat(first.get().fields())
        .containsEntry("resultCode", "CONTROLLED")
        .containsEntry("rank", 2)
        .containsEntry("owners", List.of(Map.of("name", "周某")));
    assertThat(first.get().evidence()).containsExactly(new PackageFile("回执.pdf", "application/pdf", PROOF));
  }

  @Test
  void whatTheCourtSupplementedReachesTheAgencyAndIsAnsweredAnew() {
    adapter().exchange(ERRAND);
    agencyAnswers("r-1", "{\"refusal\":{\"code\":\"SUPPLEMENT_NEEDED\",\"reason\":\"请补充产权证书\"}}");
    assertThat(adapter().exchange(ERRAND)).contains(Reply.refused("SUPPLEMENT_NEEDED", "请补充产权证书"));
    adapter().taken(ERRAND);

    assertThat(adapter().exchange(AFTER_THE_SUPPLEMENT)).as("the old question is no answer").isEmpty();
    assertThat(timesReceived("r-1-2")).isEqualTo(1);
    agencyAnswers("r-1-2", ANSWER);

    assertThat(adapter().exchange(AFTER_THE_SUPPLEMENT))
        .hasValueSatisfying(reply -> assertThat(reply.fields()).containsEntry("resultCode", "CONTROLLED"));
  }

  @Test
  void aWithdrawalReachesTheAgencyThatHasTheRequestAndIsConfirmed() {
    adapter().exchange(ERRAND);

    assertThat(adapter().exchange(WITHDRAWAL)).isEmpty();
    assertThat(timesReceived("r-1-withdraw")).isEqualTo(1);
    agencyAnswers("r-1-withdraw", "{\"fields\":{\"resultCode\":\"NOTHING_DONE\"}}");

    assertThat(adapter().exchange(WITHDRAWAL))
        .hasValueSatisfying(reply -> assertThat(reply.fields()).containsEntry("resultCode", "NOTHING_DONE"));
    assertThat(adapter().exchange(ERRAND)).as("the request itself").isEmpty();
  }

  @Test
  void aRefusalComesBackWithTheAgencysCode() {
    adapter().exchange(ERRAND);
    agencyAnswers("r-1", "{\"refusal\":{\"code\":\"NOT_OUR_DISTRICT\",\"reason\":\"不属本辖区\"}}");

    assertThat(adapter().exchange(ERRAND)).contains(Reply.refused("NOT_OUR_DISTRICT", "不属本辖区"));
  }

  @Test
  void aFileThatIsNotWhatItsDigestSaysIsNotUsed() {
    adapter().exchange(ERRAND);
    agencyAnswers("r-1", answer("CONTROLLED", "0".repeat(64)));

    assertThatThrownBy(() -> adapter().exchange(ERRAND)).isInstanceOf(UnusableAnswerException.class).hasMessageContaining("回执.pdf");
  }

  @Test
  void anAnswerThatWasNotTakenCanBeReplacedByABetterOne() {
    adapter().exchange(ERRAND);
    agencyAnswers("r-1", "{}");
    assertThatThrownBy(() -> adapter().exchange(ERRAND)).isInstanceOf(UnusableAnswerException.class);

    adapter().rejected(ERRAND, "答复缺少办理凭证");
    assertThat(toldAfterRejection("r-1")).contains("答复缺少办理凭证");

    agencyAnswers("r-1", ANSWER);
    assertThat(adapter().exchange(ERRAND)).isPresent();
    assertThat(timesReceived("r-1")).isEqualTo(1);
  }

  @Test
  void whileTheAgencyIsAwayTheErrandWaitsAndTheHealthSaysSo() {
    assertThatCode(() -> adapter().check()).doesNotThrowAnyException();

    takeTheAgencyAway();
    assertThatThrownBy(() -> adapter().exchange(ERRAND)).isInstanceOf(AdapterUnavailableException.class);
    assertThatThrownBy(() -> adapter().isWaiting("r-1")).isInstanceOf(AdapterUnavailableException.class);
    assertThatThrownBy(() -> adapter().check()).isInstanceOf(AdapterUnavailableException.class);

    bringTheAgencyBack();
    assertThat(adapter().exchange(ERRAND)).isEmpty();
    assertThat(timesReceived("r-1")).isEqualTo(1);
    assertThatCode(() -> adapter().check()).doesNotThrowAnyException();
  }
}
