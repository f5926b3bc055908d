/** Puts together what a document says from the case file and the order. */
package org.zhiheng.document.draft;
