package org.zhiheng.worker.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.exchange.PackageFile;
import org.zhiheng.worker.Errand;
import org.zhiheng.worker.Reply;
import org.zhiheng.worker.UnusableAnswerException;

/** The JSON both adapters speak (请求与答复文档); described in {@code docs/agency-contract.md}. */
final class AnswerDocument {

  private final ObjectMapper json;

  AnswerDocument(ObjectMapper json) {
    this.json = json;
  }

  /** The errand as an agency's interface gets it. */
  byte[] write(Errand errand) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("errandNo", errand.errandNo());
    document.put("requestNo", errand.requestNo());
    document.put("packageId", errand.packageId());
    document.put("topic", errand.topic());
    document.put("fields", errand.fields());
    document.put("documents", errand.documents().stream().map(AnswerDocument::file).toList());
    try {
      return json.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new IllegalArgumentException("请求无法写成 JSON", e);
    }
  }

  /** How hard the court presses about an errand. */
  byte[] pressing(String errandNo, int urged, boolean escalated) {
    try {
      return json.writeValueAsBytes(Map.of("errandNo", errandNo, "urged", urged, "escalated", escalated));
    } catch (IOException e) {
      throw new IllegalArgumentException("催办无法写成 JSON", e);
    }
  }

  private static Map<String, Object> file(PackageFile file) {
    return Map.of(
        "name", file.name(), "mediaType", file.mediaType(), "sm3", file.sm3(),
        "content", Base64.getEncoder().encodeToString(file.bytes()));
  }

  /**
   * Reads an answer.
   *
   * @throws UnusableAnswerException if it is none, or a file does not have the digest it claims
   */
  Reply read(byte[] document) {
    JsonNode answer = parsed(document);
    JsonNode refusal = answer.path("refusal");
    if (refusal.isObject()) {
      return Reply.refused(text(refusal, "code"), refusal.path("reason").asText(""));
    }
    if (!answer.path("fields").isObject()) {
      throw new UnusableAnswerException("答复既没有 fields 也没有 refusal");
    }
    List<PackageFile> evidence = new ArrayList<>();
    answer.path("evidence").forEach(file -> evidence.add(evidence(file)));
    return Reply.answered(fields(answer.get("fields")), evidence);
  }

  private JsonNode parsed(byte[] document) {
    try {
      JsonNode node = json.readTree(document);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (IOException e) {
      throw new UnusableAnswerException("答复不是正确的 JSON");
    }
    throw new UnusableAnswerException("答复不是 JSON 对象");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> fields(JsonNode node) {
    Map<String, Object> fields = new LinkedHashMap<>(json.convertValue(node, Map.class));
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private static PackageFile evidence(JsonNode node) {
    String name = text(node, "name");
    byte[] bytes = bytes(name, text(node, "content"));
    if (!Sm3.hex(bytes).equals(text(node, "sm3"))) {
      throw new UnusableAnswerException("附件“" + name + "”的内容与 SM3 摘要不符");
    }
    return new PackageFile(name, node.path("mediaType").asText("application/octet-stream"), bytes);
  }

  private static byte[] bytes(String name, String content) {
    try {
      return Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw new UnusableAnswerException("附件“" + name + "”的内容不是 Base64");
    }
  }

  private static String text(JsonNode node, String member) {
    if (node.path(member).isTextual()) {
      return node.get(member).asText();
    }
    throw new UnusableAnswerException("答复缺少 " + member);
  }
}
