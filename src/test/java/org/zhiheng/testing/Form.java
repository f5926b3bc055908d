package org.zhiheng.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files as a browser sends it (multipart/form-data). */
public final class Form {

  private static final String BOUNDARY = "----zhiheng-form";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** A field with a value. */
  public Form with(String name, String value) {
    return part("name=\"" + name + "\"", "text/plain; charset=UTF-8", value.getBytes(StandardCharsets.UTF_8));
  }

  /** A file. */
  public Form file(String name, String fileName, byte[] bytes) {
    return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", "application/octet-stream", bytes);
  }

  private Form part(String disposition, String type, byte[] bytes) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }
}
