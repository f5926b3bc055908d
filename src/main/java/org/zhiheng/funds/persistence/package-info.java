/** Tables of enforcement money (案款数据表). */
package org.zhiheng.funds.persistence;
