/** Reads the reference data files (数据文件) that travel with the application, and their replacements in production. */
package org.zhiheng.platform.data;
