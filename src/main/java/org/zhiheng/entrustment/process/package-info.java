/** Steps, rules and messages of the models of entrusted matters (事项委托流程). */
package org.zhiheng.entrustment.process;
