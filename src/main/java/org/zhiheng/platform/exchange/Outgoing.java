package org.zhiheng.platform.exchange;

import java.util.List;
import java.util.Map;

/**
 * What is to be handed over (待发内容).
 *
 * @param kind what it is, e.g. {@code assistance-request}
 * @param reference the record it is about
 * @param sender the court's code, or the installation's own name
 * @param receiver the party it is for
 */
public record Outgoing(
    String kind,
    String reference,
    String sender,
    String receiver,
    Map<String, Object> content,
    List<PackageFile> files) {}
