/** The adapters that come with the worker (随附适配器): HTTP and file drop. */
package org.zhiheng.worker.adapter;
