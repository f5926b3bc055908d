package org.zhiheng.platform.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Has every page pass through {@link RefusedFormHandler} after its template has been filled in. */
@Component
class RefusedFormDialect extends AbstractDialect implements IPostProcessorDialect {

  private static final int PRECEDENCE = 1000;

  RefusedFormDialect() {
    super("refused forms");
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, RefusedFormHandler.class, PRECEDENCE));
  }
}
