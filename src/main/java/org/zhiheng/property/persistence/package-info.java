/** Tables of the property context (查控数据表). */
package org.zhiheng.property.persistence;
