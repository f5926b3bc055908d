/** Where the case meets the engine (流程接口): delegates, listeners, start and completion rules of bundle {@code enforcement}. */
package org.zhiheng.casefile.process;
