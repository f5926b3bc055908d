package org.zhiheng.platform.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret made once per installation and kept in a file that only its owner may read (本机密钥文件). */
public final class SecretFile {

  private SecretFile() {}

  /** The file's content; if there is none yet, {@code make} says what it shall be from now on. */
  public static String readOrCreate(Path file, Supplier<String> make) {
    try {
      if (!Files.exists(file)) {
        create(file, make.get());
      }
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("无法读写密钥文件 " + file, e);
    }
  }

  private static void create(Path file, String secret) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Files.createFile(file, ownerOnly());
    } catch (FileAlreadyExistsException e) {
      return;
    }
    Files.writeString(file, secret, StandardCharsets.UTF_8);
  }

  /** The permission is set when the file is made, so there is no moment at which others could read it. */
  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }
}
