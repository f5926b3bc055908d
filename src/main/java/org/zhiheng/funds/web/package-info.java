/** Enforcement money over HTTP (案款接口). */
package org.zhiheng.funds.web;
