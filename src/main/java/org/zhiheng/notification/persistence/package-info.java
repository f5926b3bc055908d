/** Messages in the database. */
package org.zhiheng.notification.persistence;
