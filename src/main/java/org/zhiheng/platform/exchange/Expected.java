package org.zhiheng.platform.exchange;

import java.util.Optional;

/**
 * What a receiver is prepared to take (应收内容).
 *
 * @param kind the only kind taken
 * @param sender the only sender taken; empty = any registered one
 * @param receiver name under which this side takes it
 * @param reference the only record it may be about; empty = any
 * @param deliveredBy who brought it, for the log
 */
public record Expected(
    String kind, Optional<String> sender, String receiver, Optional<String> reference, String deliveredBy) {}
