/** HTTP for staff (查控接口). */
package org.zhiheng.property.web;
