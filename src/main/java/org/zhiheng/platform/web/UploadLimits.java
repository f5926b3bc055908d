package org.zhiheng.platform.web;

import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;

/** How large what is uploaded with a form may be (上传限额), in MB, for the pages: {@code ${@uploadLimits.each()}}. */
@Component("uploadLimits")
public class UploadLimits {

  /** Room for what is typed and for the borders between the parts. */
  private static final long TYPED = 1;

  private final MultipartProperties settings;

  UploadLimits(MultipartProperties settings) {
    this.settings = settings;
  }

  /** The largest single file. */
  public long each() {
    return settings.getMaxFileSize().toMegabytes();
  }

  /** The largest sum of files. */
  public long all() {
    return settings.getMaxRequestSize().toMegabytes() - TYPED;
  }
}
