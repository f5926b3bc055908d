/** The text format analysts edit, and the articles of law it may quote. */
package org.zhiheng.document.template;
