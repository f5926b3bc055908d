/** What keeps a production server from starting in an unsafe state (生产安全检查). */
package org.zhiheng.platform.production;
