package org.zhiheng.workbench;

import java.util.Map;

/**
 * Something the reader may do with the case now (可办事项). Only what is allowed is offered; the server checks again when it
 * is done.
 *
 * @param question asked once more before it is done
 * @param method HTTP method of the call
 * @param url where the call goes
 * @param body sent as JSON
 */
public record Offer(
    String id, String label, String description, String question, String method, String url, Map<String, Object> body) {}
