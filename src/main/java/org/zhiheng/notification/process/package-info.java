/** How models order messages and how the gateway fetches them. */
package org.zhiheng.notification.process;
