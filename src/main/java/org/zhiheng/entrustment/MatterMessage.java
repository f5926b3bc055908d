package org.zhiheng.entrustment;

import java.time.Instant;

/**
 * One entry of the conversation between the two courts (往来消息, S4.6).
 *
 * @param courtCode court that wrote it
 * @param author name colleagues know the writer by; the system's own notices have none
 * @param system whether the server wrote it
 */
public record MatterMessage(String id, String courtCode, String author, boolean system, String text, Instant sentAt) {}
