package org.zhiheng.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class SmsTemplatesTest {

  private static final Map<String, String> VALUES =
      Map.of(
          "法院", "衢州市柯城区人民法院",
          "称呼", "周某",
          "案号", "（2026）浙0802执1号",
          "日期", "2026年11月21日",
          "承办人", "王法官",
          "地位", "被执行人",
          "amount", "¥3,000.00");

  private final SmsTemplates templates = new SmsTemplates(new ClassPathResource("notification/sms-templates.csv"));

  /** Texts to people who help the court: they name no party and no case. */
  private static final Set<String> TO_HELPERS = Set.of("grid-task-ordered");

  static List<String> ids() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/notification/sms-templates.csv")).stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .filter(id -> !TO_HELPERS.contains(id))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyTextNamesCourtAndCaseAndWhereToAsk(String id) {
    assertThat(templates.fill(id, VALUES))
        .startsWith("【衢州市柯城区人民法院】尊敬的周某：")
        .contains("（2026）浙0802执1号", "12368")
        .doesNotContain("{", "}")
        .hasSizeLessThan(500);
  }

  @Test
  void aGridWorkerIsToldOfATaskWithoutAnyCase() {
    Map<String, String> values =
        Map.of("法院", "衢州市柯城区人民法院", "称呼", "陈某", "任务", "实地调查", "编号", "G-1", "期限", "2026年11月28日");

    assertThat(templates.fill("grid-task-ordered", values))
        .isEqualTo("【衢州市柯城区人民法院】陈某：您有一项新的“实地调查”协助任务（G-1），请于2026年11月28日前在网格协助手机页面查看并反馈。");
  }

  @Test
  void aMissingValueIsNamed() {
    assertThatThrownBy(() -> templates.fill("case-filed", Map.of("法院", "柯城法院"))).hasMessageContaining("短信模板 case-filed 缺少");
  }

  @Test
  void anUnknownTextIsRefused() {
    assertThatThrownBy(() -> templates.fill("birthday", VALUES)).hasMessage("没有编号为 birthday 的短信模板");
  }
}
