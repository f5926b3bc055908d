/** Tables of court documents. */
package org.zhiheng.document.persistence;
