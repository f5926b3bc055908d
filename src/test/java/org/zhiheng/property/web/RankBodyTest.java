package org.zhiheng.property.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

/** The page of a case sends what was chosen as text and what was left open as an empty one. */
class RankBodyTest {

  @Test
  void aDayThatWasLeftOpenIsNone() throws JsonProcessingException {
    String sent = "{\"rank\":\"1\",\"on\":\"2026-11-20\",\"why\":\"EXPIRED\",\"endsOn\":\"\",\"documentId\":\"d\"}";

    PropertyController.RankBody body =
        JsonMapper.builder().findAndAddModules().build().readValue(sent, PropertyController.RankBody.class);

    assertThat(body.rank()).isEqualTo(1);
    assertThat(body.endsOn()).isEmpty();
    assertThat(body.receiptNo()).isEmpty();
  }
}
