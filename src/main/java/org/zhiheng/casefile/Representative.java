package org.zhiheng.casefile;

import java.util.Optional;

/**
 * Who acts for a party (代表人或代理人).
 *
 * @param mayCollectMoney special authority to receive money (代收案款特别授权), R1.21; without it money goes to the party itself
 */
public record Representative(
    RepresentativeKind kind, String name, Optional<String> phone, boolean mayCollectMoney) {}
