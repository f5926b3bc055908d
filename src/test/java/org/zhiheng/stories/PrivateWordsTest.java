package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The search that the stories' promise about personal data rests on finds what is there. */
class PrivateWordsTest {

  @Test
  void aWordIsFoundWhereverItStandsAndNothingElseIs() {
    PrivateWords.keep("欧阳测词");
    PrivateWords.keep("欧阳测词某");
    PrivateWords.keep("0571-99887766");

    assertThat(PrivateWords.in("欧阳测词")).contains("欧阳测词");
    assertThat(PrivateWords.in("送达欧欧阳测词收")).contains("欧阳测词");
    assertThat(PrivateWords.in("电话 0571-99887766")).contains("0571-99887766");
    assertThat(PrivateWords.in("欧阳测")).isEmpty();
    assertThat(PrivateWords.in("0571-9988776")).isEmpty();
    assertThat(PrivateWords.in("")).isEmpty();
  }
}
