/** Steps, rules and messages of the models of enforcement money (案款流程). */
package org.zhiheng.funds.process;
