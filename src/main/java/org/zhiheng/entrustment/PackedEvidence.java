package org.zhiheng.entrustment;

import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.ExchangePackage.PackedFile;

/** How the exchange log describes a file that came with an answer (凭证描述). */
final class PackedEvidence {

  private PackedEvidence() {}

  static PackedFile of(EvidenceFile file) {
    return new PackedFile(file.name(), file.mediaType(), Sm3.hex(file.bytes()), file.bytes().length);
  }
}
