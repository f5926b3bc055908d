package org.zhiheng.entrustment.web;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/** What a browser says of an uploaded file (上传文件). */
final class Uploads {

  private Uploads() {}

  /** The bare name; some browsers send a path. */
  static String nameOf(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("未命名");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  static String typeOf(MultipartFile file) {
    return Optional.ofNullable(file.getContentType()).orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
  }
}
