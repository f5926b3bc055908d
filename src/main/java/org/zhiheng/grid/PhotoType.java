package org.zhiheng.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of pictures a report may carry (照片格式), told by the first bytes. */
enum PhotoType {
  JPEG("image/jpeg", ".jpg") {
    @Override
    boolean matches(byte[] bytes) {
      return starts(bytes, 0, 0xFF, 0xD8, 0xFF);
    }
  },
  PNG("image/png", ".png") {
    @Override
    boolean matches(byte[] bytes) {
      return starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    }
  },
  WEBP("image/webp", ".webp") {
    @Override
    boolean matches(byte[] bytes) {
      return text(bytes, 0).equals("RIFF") && text(bytes, 8).equals("WEBP");
    }
  };

  private final String mediaType;
  private final String ending;

  PhotoType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  abstract boolean matches(byte[] bytes);

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  static Optional<PhotoType> of(byte[] bytes) {
    return Arrays.stream(values()).filter(type -> type.matches(bytes)).findFirst();
  }

  static PhotoType ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst().orElseThrow();
  }

  private static boolean starts(byte[] bytes, int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (bytes[at + i] != (byte) expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int at) {
    return bytes.length < at + 4 ? "" : new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }
}
