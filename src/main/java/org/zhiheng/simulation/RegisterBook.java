package org.zhiheng.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.FieldCipher;

/**
 * What the demo city's agencies have entered in their registers, in the order they did (登记流水). It is their own file, not the
 * court's database, and survives a restart and a killed server: an entry is in the file before anybody hears of it. Each line
 * is sealed, for it names people and accounts. Where no demo city lives, nothing is kept.
 */
@Component
class RegisterBook {

  private static final char END = '\n';

  private final boolean kept;
  private final Path file;
  private final FieldCipher cipher;
  private final ObjectMapper json;
  private OutputStream out;

  RegisterBook(SimulationSettings settings, FieldCipher cipher, ObjectMapper json) {
    this.kept = settings.enabled();
    this.file = settings.directory().resolve("simulated-registers");
    this.cipher = cipher;
    this.json = json;
  }

  /** All entries so far. What a killed server had half written is cut off: nobody has heard of it. */
  synchronized List<RegisterEntry> entries() {
    if (!kept || !Files.exists(file)) {
      return List.of();
    }
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      int complete = text.lastIndexOf(END) + 1;
      if (complete < text.length()) {
        Files.writeString(file, text.substring(0, complete), StandardCharsets.US_ASCII);
      }
      List<RegisterEntry> entries = new ArrayList<>();
      for (String line : text.substring(0, complete).lines().toList()) {
        entries.add(json.readValue(cipher.open(line), RegisterEntry.class));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds an entry; on return it outlives this process. */
  synchronized void add(RegisterEntry entry) {
    if (!kept) {
      return;
    }
    try {
      out().write((cipher.seal(json.writeValueAsString(entry)) + END).getBytes(StandardCharsets.US_ASCII));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unbuffered: what was written is the operating system's, whatever becomes of this process. */
  private OutputStream out() throws IOException {
    if (out == null) {
      if (!Files.exists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      out = Files.newOutputStream(file, StandardOpenOption.APPEND);
    }
    return out;
  }

  /** Begins an empty book. */
  synchronized void clear() {
    try {
      if (out != null) {
        out.close();
        out = null;
      }
      if (kept) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
