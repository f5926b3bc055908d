package org.zhiheng.document.draft;

import java.util.Optional;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.render.DocumentText;

/**
 * One drawn-up document (文书草稿).
 *
 * @param addresseeId party it is addressed to; empty if it is addressed to nobody or to a unit
 * @param rulingNo number of the ruling in the case (之一 = 1); empty for other kinds
 */
public record Draft(DocumentKind kind, Optional<String> addresseeId, Optional<Integer> rulingNo, DocumentText text) {}
