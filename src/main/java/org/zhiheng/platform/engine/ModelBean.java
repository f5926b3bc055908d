package org.zhiheng.platform.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a Spring bean that expressions in models may call. Delegates and listeners are reachable by their type; every
 * other bean is invisible to a model unless it carries this mark, because whoever may deploy a model would otherwise
 * reach the whole application.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {}
