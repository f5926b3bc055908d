package org.zhiheng.property;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.FieldCipher;

/** What makes two reports speak of the same thing (财产同一性): its kind and its number, however the number is written. */
@Component
class AssetIdentity {

  private final FieldCipher cipher;

  AssetIdentity(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** Keyed hash, so that equal things can be found without their numbers lying open. */
  String of(AssetKind kind, String identifier) {
    return cipher.index(kind + ":" + normalise(identifier));
  }

  /** Half-width, upper case, without the blanks, dots and dashes people put between digits. */
  static String normalise(String identifier) {
    return Normalizer.normalize(identifier, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s\\-‐-―－·•.]+", "");
  }
}
