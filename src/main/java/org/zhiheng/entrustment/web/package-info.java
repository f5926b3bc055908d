/** Registers, pages and addresses of entrusted matters (事项委托页面与接口). */
package org.zhiheng.entrustment.web;
