package org.zhiheng.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the roles that may call a handler (接口授权), on the method or its class. A handler without it is refused to
 * everybody: what nobody thought about is closed. Example: {@code @Permit({Roles.CLERK, Roles.JUDGE})}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

  /** Instead of role ids: everybody who handles cases ({@link Roles#CASE_STAFF}). */
  String CASE_STAFF = "@case-staff";

  /** Instead of role ids: every logged-in person with any role of the court ({@link Roles#ofTheCourt}). */
  String ANY_ROLE = "@any-role";

  /** Instead of role ids: agencies' accounts; only under {@code /agency-api}. */
  String AGENCY = "@agency";

  /** Instead of role ids: the public; works only on the few addresses that are open without login. */
  String PUBLIC = "@public";

  /** Role ids of {@link Roles}, or one of the constants here. */
  String[] value();
}
