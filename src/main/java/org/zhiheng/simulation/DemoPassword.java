package org.zhiheng.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one password of the demo (演示口令): given, or made once per installation and kept readable by the owner alone. */
@Component
class DemoPassword {

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 12;
  private static final List<String> ONE_OF_EACH = List.of("-", "ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789");

  private final SimulationSettings settings;

  DemoPassword(SimulationSettings settings) {
    this.settings = settings;
  }

  String value() {
    return settings.password().orElseGet(this::kept);
  }

  private String kept() {
    Path file = settings.directory().resolve("demo-password");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, made());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's own policy for passwords asks for one of each kind of character. */
  private static String made() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
    ONE_OF_EACH.forEach(kind -> password.append(kind.charAt(random.nextInt(kind.length()))));
    return password.toString();
  }
}
