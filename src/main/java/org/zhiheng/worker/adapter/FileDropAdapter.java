package org.zhiheng.worker.adapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.worker.AdapterUnavailableException;
import org.zhiheng.worker.AgencyAdapter;
import org.zhiheng.worker.Errand;
import org.zhiheng.worker.Reply;
import org.zhiheng.worker.UnusableAnswerException;

/**
 * Exchanges files over a shared directory (文件交换适配器): {@code outbox} and {@code inbox}, each file complete once its SM3
 * sidecar {@code <file>.sm3} is there. Files appear by an atomic rename, so nobody ever reads half of one. The subdirectory
 * {@code state} remembers what was handed over; what arrives again is put aside.
 */
public final class FileDropAdapter implements AgencyAdapter {

  private static final String SIDECAR = ".sm3";
  private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  private final Path outbox;
  private final Path inbox;
  private final Path state;
  private final AnswerDocument documents;

  public FileDropAdapter(Path directory, ObjectMapper json) {
    this.outbox = directory.resolve("outbox");
    this.inbox = directory.resolve("inbox");
    this.state = directory.resolve("state");
    this.documents = new AnswerDocument(json);
  }

  @Override
  public Optional<Reply> exchange(Errand errand) {
    check();
    try {
      if (!Files.exists(mark(errand.errandNo(), ".sent"))) {
        handOver(errand);
      }
      setDuplicateAside(errand);
      return answer(errand).map(documents::read);
    } catch (IOException e) {
      throw new AdapterUnavailableException("交换目录无法读写", e);
    }
  }

  @Override
  public boolean isWaiting(String errandNo) {
    check();
    boolean answered = Files.exists(mark(errandNo, ".answer")) || Files.exists(sidecarOf(inbox.resolve(safe(errandNo) + ".json")));
    return Files.exists(mark(errandNo, ".sent")) && !answered;
  }

  @Override
  public void pressed(String errandNo, int urged, boolean escalated) {
    check();
    String name = safe(errandNo) + ".urge-" + urged + (escalated ? "-leader" : "") + ".json";
    try {
      if (!Files.exists(state.resolve(name))) {
        byte[] document = documents.pressing(errandNo, urged, escalated);
        write(outbox, name, document);
        write(outbox, name + SIDECAR, sidecar(document, name));
        Files.write(state.resolve(name), new byte[0]);
      }
    } catch (IOException e) {
      throw new AdapterUnavailableException("交换目录无法读写", e);
    }
  }

  /** Marked last: a crash in between writes the same files once more. */
  private void handOver(Errand errand) throws IOException {
    String name = safe(errand.errandNo()) + ".zip";
    write(outbox, name, errand.archive());
    write(outbox, name + SIDECAR, sidecar(errand.archive(), name));
    Files.write(mark(errand.errandNo(), ".sent"), new byte[0]);
  }

  private static byte[] sidecar(byte[] content, String name) {
    return (Sm3.hex(content) + "  " + name + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private void write(Path folder, String name, byte[] content) throws IOException {
    Path unfinished = Files.createTempFile(state, "unfinished-", "");
    Files.write(unfinished, content);
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The answer kept for another try, or a new one that is complete. */
  private Optional<byte[]> answer(Errand errand) throws IOException {
    Path kept = mark(errand.errandNo(), ".answer");
    if (Files.exists(kept)) {
      return Optional.of(Files.readAllBytes(kept));
    }
    Path arrived = inbox.resolve(safe(errand.errandNo()) + ".json");
    Optional<String> digest = digest(arrived);
    if (digest.isEmpty() || !Files.exists(arrived)) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(arrived);
    if (!Sm3.hex(content).equals(digest.get())) {
      throw new UnusableAnswerException("收件目录中的答复与其 SM3 摘要不符");
    }
    Files.move(arrived, kept, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(sidecarOf(arrived));
    return Optional.of(content);
  }

  private static Optional<String> digest(Path file) throws IOException {
    try {
      String line = Files.readString(sidecarOf(file), StandardCharsets.US_ASCII).strip();
      return Optional.of(line.split("\\s", 2)[0]);
    } catch (NoSuchFileException notCompleteYet) {
      return Optional.empty();
    }
  }

  private static Path sidecarOf(Path file) {
    return file.resolveSibling(file.getFileName() + SIDECAR);
  }

  private void setDuplicateAside(Errand errand) throws IOException {
    Path again = inbox.resolve(safe(errand.errandNo()) + ".json");
    if (Files.exists(mark(errand.errandNo(), ".answer")) && Files.exists(again)) {
      Files.move(again, mark(errand.errandNo(), ".duplicate"), StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(sidecarOf(again));
    }
  }

  @Override
  public void taken(Errand errand) {
    // The answer stays in "state": brought once more after a crash, the errand gets the same one.
  }

  @Override
  public void rejected(Errand errand, String reason) {
    try {
      Path answer = mark(errand.errandNo(), ".answer");
      Path arrived = inbox.resolve(safe(errand.errandNo()) + ".json");
      Path wrong = Files.exists(answer) ? answer : arrived;
      if (Files.exists(wrong)) {
        Files.move(wrong, mark(errand.errandNo(), ".rejected"), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.deleteIfExists(sidecarOf(arrived));
      write(outbox, safe(errand.errandNo()) + ".rejected.txt", (reason + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AdapterUnavailableException("交换目录无法读写", e);
    }
  }

  /** The agency provides the two folders; without them the exchange is off. The third is ours. */
  @Override
  public void check() {
    if (!Files.isWritable(outbox) || !Files.isReadable(inbox)) {
      throw new AdapterUnavailableException("交换目录不可用");
    }
    try {
      Files.createDirectories(state);
    } catch (IOException e) {
      throw new AdapterUnavailableException("交换目录不可写", e);
    }
  }

  private Path mark(String errandNo, String suffix) {
    return state.resolve(safe(errandNo) + suffix);
  }

  /** An errand's number becomes part of a path. */
  private static String safe(String errandNo) {
    if (!SAFE_NAME.matcher(errandNo).matches()) {
      throw new IllegalArgumentException("办理编号不能用作文件名");
    }
    return errandNo;
  }
}
