/** Where the model {@code document-approval} meets the context. */
package org.zhiheng.document.process;
