package org.zhiheng.platform.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which tables come from people's desks (文本编码): UTF-8, with or without a mark, or GB18030. */
public final class TextEncoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextEncoding() {}

  /** The text. What is valid UTF-8 is UTF-8: text in GB18030 hardly ever is. */
  public static String decode(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(content, GB18030);
    }
  }
}
