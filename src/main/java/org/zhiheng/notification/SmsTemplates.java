package org.zhiheng.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.problem.BusinessException;

/** Texts of short messages (短信模板), data that a court may change: 编号, 节点, 正文 with placeholders like {@code {案号}}. */
@Component
class SmsTemplates {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

  private final Map<String, String> texts;

  SmsTemplates(@Value("${zhiheng.notification.templates:classpath:notification/sms-templates.csv}") Resource file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      texts =
          format.parse(reader).getRecords().stream()
              .collect(Collectors.toUnmodifiableMap(row -> row.get("编号"), (CSVRecord row) -> row.get("正文")));
    } catch (IOException e) {
      throw new UncheckedIOException("短信模板无法读取", e);
    }
  }

  /**
   * The finished text.
   *
   * @throws BusinessException if there is no such template or a value is missing
   */
  String fill(String template, Map<String, String> values) {
    String text = texts.get(template);
    if (text == null) {
      throw BusinessException.notFound("SMS_TEMPLATE_UNKNOWN", "没有编号为 " + template + " 的短信模板");
    }
    return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(template, found.group(1), values)));
  }

  private static String value(String template, String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw BusinessException.invalid("SMS_VALUE_MISSING", "短信模板 " + template + " 缺少“" + name + "”");
    }
    return value;
  }
}
