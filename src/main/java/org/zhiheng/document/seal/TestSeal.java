package org.zhiheng.document.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.ofd.docInfo.CustomDatas;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.edit.AdditionVPage;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.reader.OFDReader;
import org.zhiheng.document.SealService;
import org.zhiheng.document.render.SealPlace;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.reference.Courts;

/**
 * Development seal (测试章): a red ring with the court's name and 测试章 无效 over the date, drawn as vectors, and an SM2
 * signature over the approved digest in the file's custom data. It has no legal effect and says so on its face.
 */
public class TestSeal implements SealService {

  /** Who is answerable for the seal; travels with the file. */
  public static final String APPROVER = "SealApprover";
  /** SM3 of the bytes that were approved. */
  public static final String APPROVED_DIGEST = "SealedDigest";
  /** SM2 signature of {@link #statement}. */
  public static final String SIGNATURE = "SealSignature";

  private final Courts courts;
  private final Sm2Signer signer;

  private final Clock clock;

  public TestSeal(Courts courts, Sm2Signer signer, Clock clock) {
    this.courts = courts;
    this.signer = signer;
    this.clock = clock;
  }

  @Override
  public byte[] seal(byte[] document, String sealId, String approver) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + 8192);
    try (OFDReader reader = new OFDReader(new ByteArrayInputStream(document));
        OFDDoc file = new OFDDoc(reader, out)) {
      CT_DocInfo info = reader.getOFDDir().getOfd().getDocBody().getDocInfo();
      info.setModDate(LocalDate.now(clock));
      stamp(file, place(info, reader), courts.byCode(sealId).name());
      sign(info, Sm3.hex(document), sealId, approver);
    } catch (IOException | org.dom4j.DocumentException | RuntimeException e) {
      throw new IllegalStateException("测试章用印失败", e);
    }
    return out.toByteArray();
  }

  private static SealPlace place(CT_DocInfo info, OFDReader reader) {
    CustomDatas custom = info.getCustomDatas();
    String place = custom == null ? null : custom.getCustomDataValue(SealPlace.PROPERTY);
    return place == null ? new SealPlace(reader.getNumberOfPages(), 150, 230) : SealPlace.parse(place);
  }

  private static void stamp(OFDDoc file, SealPlace place, String courtName) {
    double size = SealDrawing.SIZE;
    AdditionVPage page = file.getAVPage(place.page());
    Canvas canvas = new Canvas(place.x() - size / 2, place.y() - size / 2, size, size);
    canvas.setPosition(Position.Absolute);
    canvas.setDrawer(context -> SealDrawing.draw(context, courtName));
    page.add(canvas);
  }

  private void sign(CT_DocInfo info, String digest, String sealId, String approver) {
    CustomDatas custom = info.getCustomDatas();
    CustomDatas data = custom == null ? new CustomDatas() : custom;
    data.addCustomData(APPROVER, approver);
    data.addCustomData(APPROVED_DIGEST, digest);
    data.addCustomData(SIGNATURE, signer.sign(statement(digest, sealId, approver)));
    info.setCustomDatas(data);
  }

  /** What the signature covers. */
  static String statement(String digest, String sealId, String approver) {
    return digest + "\n" + sealId + "\n" + approver;
  }
}
