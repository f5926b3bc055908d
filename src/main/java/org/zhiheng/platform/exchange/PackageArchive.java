package org.zhiheng.platform.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The ZIP file of a package (交换包文件). Entries are stored as they are, in one order, and every field of a header has one
 * value, so a package has exactly one file: a byte changed anywhere, even where unpackers do not look, is found out. The values
 * are those that Python's zipfile writes by itself.
 */
final class PackageArchive {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final int NAME_LENGTH_AT = 26;
  private static final int SIZE_AT = 18;
  private static final short VERSION = 20;

  /** Version 20 on Unix. */
  private static final short MADE_BY = 0x0314;

  private static final int OWNER_READS_AND_WRITES = 0600 << 16;

  /** 1 January 1980, the first day a ZIP file knows. */
  private static final short DATE = 0x21;

  private static final int LONGEST_NAME = 200;
  private static final int MOST_ENTRIES = 1000;

  private PackageArchive() {}

  /** Entry names are plain ASCII. */
  static byte[] write(Map<String, byte[]> entries) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    entries.forEach(
        (name, bytes) -> {
          int offset = file.size();
          byte[] common = common(name, bytes);
          file.writeBytes(local(common));
          file.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
          file.writeBytes(bytes);
          directory.writeBytes(central(common, offset));
          directory.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        });
    int directoryAt = file.size();
    file.writeBytes(directory.toByteArray());
    file.writeBytes(end(entries.size(), directory.size(), directoryAt));
    return file.toByteArray();
  }

  /** What both headers of an entry say: version, flags, method, time, date, checksum, sizes, lengths of name and extras. */
  private static byte[] common(String name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return buffer(LOCAL_BYTES - Integer.BYTES)
        .putShort(VERSION)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(DATE)
        .putInt((int) crc.getValue())
        .putInt(bytes.length)
        .putInt(bytes.length)
        .putShort((short) name.length())
        .putShort((short) 0)
        .array();
  }

  private static byte[] local(byte[] common) {
    return buffer(LOCAL_BYTES).putInt(LOCAL).put(common).array();
  }

  private static byte[] central(byte[] common, int offset) {
    return buffer(CENTRAL_BYTES)
        .putInt(CENTRAL)
        .putShort(MADE_BY)
        .put(common)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(OWNER_READS_AND_WRITES)
        .putInt(offset)
        .array();
  }

  private static byte[] end(int entries, int directoryBytes, int directoryAt) {
    return buffer(END_BYTES)
        .putInt(END)
        .putInt(0)
        .putShort((short) entries)
        .putShort((short) entries)
        .putInt(directoryBytes)
        .putInt(directoryAt)
        .putShort((short) 0)
        .array();
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The entries in their order; empty unless the file is exactly what {@link #write} makes of them. */
  static Optional<Map<String, byte[]>> read(byte[] file) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= LOCAL_BYTES && in.getInt(in.position()) == LOCAL) {
      if (entries.size() == MOST_ENTRIES || !readEntry(in, entries)) {
        return Optional.empty();
      }
    }
    return Arrays.equals(write(entries), file) ? Optional.of(entries) : Optional.empty();
  }

  private static boolean readEntry(ByteBuffer in, Map<String, byte[]> entries) {
    int start = in.position();
    int size = in.getInt(start + SIZE_AT);
    int nameLength = Short.toUnsignedInt(in.getShort(start + NAME_LENGTH_AT));
    if (size < 0 || nameLength == 0 || nameLength > LONGEST_NAME || in.remaining() - LOCAL_BYTES - nameLength < size) {
      return false;
    }
    in.position(start + LOCAL_BYTES);
    byte[] name = new byte[nameLength];
    in.get(name);
    byte[] bytes = new byte[size];
    in.get(bytes);
    return entries.putIfAbsent(new String(name, StandardCharsets.US_ASCII), bytes) == null;
  }

  /** Names of entries that hold files, in order. */
  static List<String> paths(int files) {
    List<String> paths = new ArrayList<>();
    for (int i = 1; i <= files; i++) {
      paths.add("files/" + i);
    }
    return paths;
  }
}
