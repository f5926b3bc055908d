/** Rows of entrusted matters (事项委托数据). */
package org.zhiheng.entrustment.persistence;
