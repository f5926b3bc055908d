package org.zhiheng.document.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.template.TemplatesFixture;

class OfdRendererTest {

  private final TemplatesFixture templates = new TemplatesFixture();

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void everyKindBecomesAReadableOfdWithTheWholeText(DocumentKind kind) throws Exception {
    DocumentText text = text(kind);
    byte[] ofd = OfdRenderer.render(text);
    String printed = printed(ofd);
    text.lines().forEach(line -> assertThat(printed).contains(line.text()));
  }

  @Test
  void aNoticeIsMadeFarBelowEightSeconds() {
    DocumentText text = text(DocumentKind.ENFORCEMENT_NOTICE);
    for (int i = 0; i < 20; i++) {
      OfdRenderer.render(text);
    }
    long start = System.nanoTime();
    OfdRenderer.render(text);
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(millis).isLessThan(1000);
  }

  private DocumentText text(DocumentKind kind) {
    return new DocumentText(kind.title(), "衢州市柯城区人民法院", Samples.DAY, templates.fill(kind, Samples.values(), Samples.DAY));
  }

  private static String printed(byte[] ofd) throws Exception {
    try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
      String all = String.join("", new ContentExtractor(reader).extractAll());
      return all.replaceAll("—\\d+—", "");
    }
  }
}
