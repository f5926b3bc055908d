package org.zhiheng.platform.exchange;

/**
 * A package was refused and logged (交换包被拒收). Published in the transaction of the log entry.
 *
 * @param packageId as it claims to be; empty if it cannot be read
 * @param kind what was expected
 * @param reference the record it was meant to answer, or the one it names; empty if unknown
 * @param party who delivered it
 */
public record PackageRefused(
    String packageId, String kind, String reference, String party, PackageFault fault) {}
