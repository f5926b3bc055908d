package org.zhiheng.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.problem.BusinessException;

/** The life of a set: only approved bytes are sealed, only sealed bytes leave the house. */
class DocumentsTest {

  private final DocumentWorld world = new DocumentWorld();
  private final Documents documents = world.documents();

  @Test
  void aNoticeAndAnOrderAreSealedUnderTheStandingAuthorisationAndFiledOnce() {
    String set = submitted(DocumentWorld.notice());
    world.approvedSet().seal(set, Optional.of("批量签发授权"));
    world.approvedSet().seal(set, Optional.of("批量签发授权"));

    assertThat(documents.sealedOf(set))
        .extracting(SealedDocument::title)
        .containsExactly("执行通知书", "报告财产令");
    documents.sealedOf(set).forEach(this::isWhatItsDigestSays);
    verify(world.dossier(), times(2)).add(eq(DocumentWorld.CASE), any(DossierDocument.class));
  }

  private void isWhatItsDigestSays(SealedDocument document) {
    assertThat(Sm3.hex(documents.sealedContent(document.id()))).isEqualTo(document.sm3());
    assertThat(new String(documents.sealedContent(document.id()), StandardCharsets.ISO_8859_1)).endsWith("SEAL330802");
  }

  @Test
  void anUnapprovedRulingCannotBeSealed() {
    String set = submitted(DocumentWorld.ruling());
    assertThatThrownBy(() -> documents.seal(set))
        .isInstanceOf(BusinessException.class)
        .hasMessage("该套文书当前为“报批”，不能用印");
  }

  @Test
  void bytesChangedInTheStoreAfterApprovalAreNotSealed() {
    String set = submitted(DocumentWorld.ruling());
    documents.approve(set, "同意");
    world.tamper(documents.documentsOf(set).get(0).ofdSm3());
    assertThatThrownBy(() -> documents.seal(set)).isInstanceOf(BusinessException.class).hasMessageContaining("SM3 不符");
  }

  @Test
  void aDigestExchangedInTheDatabaseAfterApprovalIsNotSealed() {
    String set = submitted(DocumentWorld.ruling());
    documents.approve(set, "同意");
    String other = world.blobs().put("另一份文书".getBytes(StandardCharsets.UTF_8)).sm3();
    world.jdbc().update("update document_item set ofd_sm3 = :sm3 where set_id = :set", Map.of("sm3", other, "set", set));
    assertThatThrownBy(() -> documents.seal(set)).hasMessageContaining("与批准的版本不一致");
  }

  @Test
  void sealedBytesThatWereChangedDoNotLeaveTheHouse() {
    String set = submitted(DocumentWorld.notice());
    world.approvedSet().seal(set, Optional.of("批量签发授权"));
    SealedDocument sealed = documents.sealedOf(set).get(0);
    world.tamper(sealed.sm3());
    assertThatThrownBy(() -> documents.sealedContent(sealed.id())).hasMessageContaining("已拒绝用印和送出");
  }

  @Test
  void aReturnedRulingIsRevisedAndEveryVersionIsKept() {
    String set = submitted(DocumentWorld.release());
    String first = documents.documentsOf(set).get(0).ofdSm3();
    documents.returnForRevision(set, "事由不准确");
    documents.revise(set, DocumentFields.reworded("申请执行人书面申请解除"));
    CourtDocument revised = documents.documentsOf(set).get(0);

    assertThat(revised.ofdSm3()).isNotEqualTo(first);
    assertThat(html(revised)).contains("因申请执行人书面申请解除", "（2026）浙0802执1号之一");
    assertThat(world.jdbc().queryForList("select ofd_sm3 from document_version", Map.of(), String.class)).contains(first);
    documents.approve(set, "");
    documents.seal(set);
    assertThat(documents.sealedOf(set)).hasSize(2);
  }

  @Test
  void rulingsOfACaseAreNumberedOneAfterTheOther() {
    submitted(DocumentWorld.ruling());
    String second = submitted(DocumentWorld.release());
    assertThat(html(documents.documentsOf(second).get(0))).contains("执1号之二");
  }

  @Test
  void aReturnNeedsAReason() {
    String set = submitted(DocumentWorld.ruling());
    assertThatThrownBy(() -> documents.returnForRevision(set, " ")).hasMessage("退回文书须说明理由");
  }

  @Test
  void aWithdrawnSetIsNeverSealed() {
    String set = submitted(DocumentWorld.ruling());
    documents.returnForRevision(set, "不再需要");
    documents.withdraw(set);
    assertThatThrownBy(() -> documents.approve(set, "")).hasMessageContaining("已撤回");
    assertThatThrownBy(() -> documents.seal(set)).hasMessageContaining("已撤回");
  }

  @Test
  void aRulingSaysWhatIsFrozenUpToHowMuchAndUntilWhen() {
    String set = submitted(DocumentWorld.ruling());
    assertThat(html(documents.documentsOf(set).get(0)))
        .contains("冻结被执行人衢州宏远建筑工程有限公司名下在某银行衢州分行的存款")
        .contains("以205,050.00元（大写：人民币贰拾万零伍仟零伍拾元整）为限")
        .contains("《中华人民共和国民事诉讼法》第二百五十三条、第二百五十五条、《最高人民法院")
        .contains("期限至二〇二七年十一月二十日");
    assertThat(html(documents.documentsOf(set).get(1))).contains("某银行衢州分行：");
  }

  @Test
  void eachDebtorGetsHisOwnNoticeAndOrder() {
    world.secondDebtor();
    String set = submitted(DocumentWorld.notice());
    assertThat(documents.documentsOf(set)).hasSize(4).extracting(CourtDocument::addresseeId).doesNotContain(Optional.empty());
  }

  @Test
  void whatIsServedOnEverybodyIsSent() {
    String set = submitted(DocumentWorld.notice());
    world.approvedSet().seal(set, Optional.of("批量签发授权"));
    assertThat(world.deliveries().recipients(set)).extracting("name").containsExactly("衢州宏远建筑工程有限公司");
    assertThatThrownBy(() -> world.deliveries().conclude(set)).hasMessageContaining("还有受送达人没有送达");

    Map<String, Instant> times = Map.of(DocumentWorld.DEBTOR, DocumentWorld.NOW);
    world.deliveries().served(set, times, List.of());
    world.deliveries().served(set, times, List.of());
    world.deliveries().conclude(set);
    world.deliveries().conclude(set);

    assertThat(documents.set(set).status()).isEqualTo(SetStatus.SENT);
    assertThat(world.events()).filteredOn(DocumentsServed.class::isInstance).hasSize(1);
  }

  @Test
  void accountNumbersInAnOrderAreNotStoredInClear() {
    documents.prepare(DocumentWorld.ruling());
    assertThat(world.jdbc().queryForList("select fields_sealed from document_set", Map.of(), String.class))
        .noneMatch(sealed -> sealed.contains("33001680000012345678"));
  }

  private String submitted(DocumentOrder order) {
    String set = documents.prepare(order);
    documents.draft(set);
    documents.draft(set);
    return set;
  }

  private String html(CourtDocument document) {
    return new String(documents.preview(DocumentWorld.CASE, document.id()), StandardCharsets.UTF_8);
  }
}
