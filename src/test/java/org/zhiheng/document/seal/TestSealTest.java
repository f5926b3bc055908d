package org.zhiheng.document.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ofdrw.core.basicStructure.ofd.docInfo.CustomDatas;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.render.DocumentText;
import org.zhiheng.document.render.OfdRenderer;
import org.zhiheng.document.render.Samples;
import org.zhiheng.document.template.TemplatesFixture;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.reference.Court;
import org.zhiheng.reference.CourtLevel;
import org.zhiheng.reference.Courts;

class TestSealTest {

  private static final String COURT = "330802";

  private final Sm2Signer signer = new Sm2Signer();
  private final Courts courts = mock(Courts.class);
  private final TestSeal seal = new TestSeal(courts, signer, Clock.systemDefaultZone());
  private final byte[] notice = notice();

  @BeforeEach
  void court() {
    when(courts.byCode(COURT)).thenReturn(new Court(COURT, "衢州市柯城区人民法院", CourtLevel.BASIC, "浙0802", "330800"));
  }

  @Test
  void aSealedNoticeSaysThatTheSealIsATestAndWorthless() throws Exception {
    byte[] sealed = seal.seal(notice, COURT, "批量签发授权");
    try (OFDReader reader = new OFDReader(new ByteArrayInputStream(sealed))) {
      assertThat(String.join("", new ContentExtractor(reader).extractAll()))
          .contains("测试章", "无效", "责令你（单位）自收到本通知书之日起立即履行");
    }
  }

  @Test
  void theSignatureCoversTheApprovedBytesAndTheApprover() throws Exception {
    byte[] sealed = seal.seal(notice, COURT, "director330802");
    try (OFDReader reader = new OFDReader(new ByteArrayInputStream(sealed))) {
      CustomDatas data = reader.getOFDDir().getOfd().getDocBody().getDocInfo().getCustomDatas();
      String signature = data.getCustomDataValue(TestSeal.SIGNATURE);
      assertThat(data.getCustomDataValue(TestSeal.APPROVED_DIGEST)).isEqualTo(Sm3.hex(notice));
      assertThat(signer.verify(TestSeal.statement(Sm3.hex(notice), COURT, "director330802"), signature)).isTrue();
      assertThat(signer.verify(TestSeal.statement(Sm3.hex(notice), COURT, "judge330802"), signature)).isFalse();
    }
  }

  private static byte[] notice() {
    TemplatesFixture templates = new TemplatesFixture();
    return OfdRenderer.render(
        new DocumentText(
            "执行通知书",
            "衢州市柯城区人民法院",
            Samples.DAY,
            templates.fill(DocumentKind.ENFORCEMENT_NOTICE, Samples.values(), Samples.DAY)));
  }
}
