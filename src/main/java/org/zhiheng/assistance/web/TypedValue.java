package org.zhiheng.assistance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A variable as Camunda's REST interface writes it (带类型的变量).
 *
 * @param type {@code String}, {@code Integer}, {@code Json}, {@code File}… in any case; may be absent
 * @param valueInfo name, media type and encoding of a file; format of an object
 */
record TypedValue(JsonNode value, String type, Map<String, Object> valueInfo) {}
