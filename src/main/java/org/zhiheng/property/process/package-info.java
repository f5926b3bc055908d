/** Where the models of surveys, controls and releases meet this context (查控流程衔接). */
package org.zhiheng.property.process;
