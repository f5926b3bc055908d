/** The development seal behind the port {@link org.zhiheng.document.SealService}. */
package org.zhiheng.document.seal;
