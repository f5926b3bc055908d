package org.zhiheng.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhiheng.testing.H2Test;

/** What a person sees: the whole application behind a real browser. Needs Chromium and its driver, see {@link Browsers}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@H2Test
@Tag("browser")
@ExtendWith(Browsers.class)
public @interface BrowserTest {}
