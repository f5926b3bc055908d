/** Who gets in, and how far (登录与访问控制): filter chains, login, first set-up, sessions, and the check of {@code @Permit}. */
package org.zhiheng.platform.web.access;
