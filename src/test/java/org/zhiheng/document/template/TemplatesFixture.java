package org.zhiheng.document.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhiheng.document.DocumentKind;

/** The real templates without a Spring context. */
public class TemplatesFixture {

  private final Templates templates = new Templates(new DefaultResourceLoader(), "classpath:documents/");

  public Templates templates() {
    return templates;
  }

  public List<Line> fill(DocumentKind kind, Map<String, Object> values, LocalDate on) {
    return templates.fill(kind, values, on);
  }
}
