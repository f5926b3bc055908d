package org.zhiheng.document.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.ofd.docInfo.CustomData;
import org.ofdrw.core.basicStructure.ofd.docInfo.CustomDatas;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.Span;

/** Writes a text as OFD (GB/T 33190), the format courts archive. */
public final class OfdRenderer {

  /** Room around a line, so that the library never breaks what has been broken already. */
  private static final double SLACK = 20;

  private OfdRenderer() {}

  /** The file's bytes. */
  public static byte[] render(DocumentText text) {
    PagePlan plan = PageLayouter.plan(text.lines());
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try (OFDDoc file = new OFDDoc(out)) {
      file.setDefaultPageLayout(page());
      describe(file.getOfdDir().getOfd().getDocBody().getDocInfo(), text, plan.seal());
      plan.pages().forEach(lines -> file.addVPage(page(lines)));
    } catch (IOException | org.dom4j.DocumentException e) {
      throw new UncheckedIOException("OFD 文书生成失败", e instanceof IOException io ? io : new IOException(e));
    }
    return out.toByteArray();
  }

  private static void describe(CT_DocInfo info, DocumentText text, SealPlace seal) {
    info.setTile(text.title());
    info.setAuthor(text.author());
    info.setCreator("执衡");
    info.setCreationDate(text.on());
    info.setCustomDatas(new CustomDatas().addCustomData(new CustomData(SealPlace.PROPERTY, seal.text())));
  }

  private static PageLayout page() {
    return new PageLayout(PageLayouter.PAGE_WIDTH, PageLayouter.PAGE_HEIGHT).setMargin(0d);
  }

  private static VirtualPage page(List<PlacedLine> lines) {
    VirtualPage page = new VirtualPage(page());
    lines.stream().filter(line -> !line.text().isEmpty()).forEach(line -> page.add(paragraph(line)));
    return page;
  }

  private static Paragraph paragraph(PlacedLine line) {
    Typeface face = line.face();
    Span span = new Span(face.font(), face.size(), line.text()).setBold(face.bold()).setLetterSpacing(line.spacing());
    double width = face.width(line.text()) + line.spacing() * line.text().length() + SLACK;
    Paragraph paragraph = new Paragraph(line.x(), line.y(), width, face.pitch());
    paragraph.setPosition(Position.Absolute).setMargin(0d).setPadding(0d).setBorder(0d);
    paragraph.setLineSpace(0d);
    return paragraph.add(span);
  }
}
