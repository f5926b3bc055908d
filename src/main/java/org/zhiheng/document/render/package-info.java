/** From a finished text to pages: layout, OFD, HTML. */
package org.zhiheng.document.render;
