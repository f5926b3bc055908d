/** Pages and addresses of the workbench: start page, list of cases, page of a case. */
package org.zhiheng.workbench.web;
