package org.zhiheng.funds;

import java.util.List;

/**
 * One booking (记账凭证): an occasion, what it is about, and its transfers. Empty transfers are left out.
 *
 * @param sourceId receipt or pay-out line; the same kind and source are booked once
 */
public record Posting(PostingKind kind, String sourceId, List<Transfer> transfers) {

  public Posting {
    transfers = transfers.stream().filter(transfer -> !transfer.amount().isZero()).toList();
  }

  public static Posting of(PostingKind kind, String sourceId, Transfer... transfers) {
    return new Posting(kind, sourceId, List.of(transfers));
  }
}
