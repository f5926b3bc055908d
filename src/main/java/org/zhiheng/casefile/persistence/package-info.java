/** Tables of the case context (案件数据表). */
package org.zhiheng.casefile.persistence;
