package org.zhiheng.platform.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.problem.BusinessException;

/** Files in a directory tree, {@code ab/cd/abcd…}: written beside their place and moved in, so nobody meets half a file. */
public class FileSystemBlobStore implements BlobStore {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path root;

  public FileSystemBlobStore(Path root) {
    this.root = root;
  }

  @Override
  public BlobRef put(byte[] content) {
    String sm3 = Sm3.hex(content);
    Path place = place(sm3);
    try {
      if (!Files.exists(place)) {
        write(place, content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("无法写入文件存储 " + root, e);
    }
    return new BlobRef(sm3, content.length);
  }

  @Override
  public byte[] get(String sm3) {
    byte[] content = read(sm3);
    if (!Sm3.hex(content).equals(sm3)) {
      throw new BlobDamagedException(sm3);
    }
    return content;
  }

  @Override
  public boolean contains(String sm3) {
    return DIGEST.matcher(sm3).matches() && Files.exists(place(sm3));
  }

  private byte[] read(String sm3) {
    if (!DIGEST.matcher(sm3).matches()) {
      throw missing();
    }
    try {
      return Files.readAllBytes(place(sm3));
    } catch (NoSuchFileException e) {
      throw missing();
    } catch (IOException e) {
      throw new UncheckedIOException("无法读取文件存储 " + root, e);
    }
  }

  private static BusinessException missing() {
    return BusinessException.notFound("BLOB_NOT_FOUND", "没有找到该文件");
  }

  private void write(Path place, byte[] content) throws IOException {
    Files.createDirectories(place.getParent());
    Path draft = Files.createTempFile(place.getParent(), "draft-", ".tmp");
    try {
      writeThrough(draft, content);
      moveInto(draft, place);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The bytes must be on the disk before the name is: a name without content would look like a damaged file. */
  private static void writeThrough(Path draft, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void moveInto(Path draft, Path place) throws IOException {
    try {
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path place(String sm3) {
    return root.resolve(sm3.substring(0, 2)).resolve(sm3.substring(2, 4)).resolve(sm3);
  }
}
