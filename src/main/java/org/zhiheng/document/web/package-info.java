/** Preview and download of court documents for staff. */
package org.zhiheng.document.web;
