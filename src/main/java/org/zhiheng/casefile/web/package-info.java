/** Addresses of the case context (案件接口). */
package org.zhiheng.casefile.web;
