package org.zhiheng.document.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  @Test
  void noLineBeginsWithAClosingSignNorEndsWithAnOpeningOne() {
    assertThat(LineBreaker.lines("一二三四五，六七八九（十）", 0, 5)).containsExactly("一二三四", "五，六七八", "九（十）");
  }

  @Test
  void anAmountIsNotTornApart() {
    assertThat(LineBreaker.lines("应当支付200,000.00元", 0, 8)).containsExactly("应当支付", "200,000.00元");
  }

  @Property
  void breakingLosesNothingAndNeverOverflows(@ForAll("texts") String text) {
    List<String> lines = LineBreaker.lines(text, 2, 12);
    assertThat(String.join("", lines)).isEqualTo(text);
    lines.forEach(line -> assertThat(line.chars().mapToDouble(sign -> Typeface.em((char) sign)).sum()).isLessThanOrEqualTo(12));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("执行通知书案款本金，。（）《》、；0123456789.").ofMaxLength(200);
  }
}
