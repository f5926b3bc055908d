package org.zhiheng.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which page of ours a form is filled in on (表单所在页面). When the handler refuses what was sent, that page comes back with
 * everything typed and the reasons beside the fields, see {@link RefusedForms}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PostedFrom {

  /** Address of the page; may use the path variables of the handler. */
  String value();

  /** What the form's controls are called before the field's own name, for example {@code answer.}. */
  String prefix() default "";
}
