package org.zhiheng.worker.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.worker.AgencyAdapter;
import org.zhiheng.worker.UnusableAnswerException;

class FileDropAdapterTest extends AgencyAdapterContract {

  @TempDir Path directory;

  private Path outbox;
  private Path inbox;
  private final Map<String, Integer> collected = new HashMap<>();

  @BeforeEach
  void folders() throws IOException {
    outbox = Files.createDirectory(directory.resolve("outbox"));
    inbox = Files.createDirectory(directory.resolve("inbox"));
  }

  /** A new one each time: nothing may depend on what a process remembers. */
  @Override
  protected AgencyAdapter adapter() {
    return new FileDropAdapter(directory, new ObjectMapper());
  }

  /** The agency collects what is complete. */
  @Override
  protected int timesReceived(String errandNo) {
    try {
      if (Files.deleteIfExists(outbox.resolve(errandNo + ".zip.sm3"))) {
        Files.delete(outbox.resolve(errandNo + ".zip"));
        collected.merge(errandNo, 1, Integer::sum);
      }
      return collected.getOrDefault(errandNo, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected List<String> urgings(String errandNo) {
    try (Stream<Path> files = Files.list(outbox)) {
      return files.filter(file -> file.getFileName().toString().matches(errandNo + "\\.urge-.*\\.json")).sorted().map(FileDropAdapterTest::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      assertThat(Path.of(file + ".sm3")).exists();
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void agencyAnswers(String errandNo, String document) {
    drop(errandNo, document, Sm3.hex(document.getBytes(StandardCharsets.UTF_8)));
  }

  private void drop(String errandNo, String document, String sm3) {
    try {
      Files.writeString(inbox.resolve(errandNo + ".json"), document);
      Files.writeString(inbox.resolve(errandNo + ".json.sm3"), sm3 + "  " + errandNo + ".json\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void takeTheAgencyAway() {
    move(outbox, directory.resolve("away"));
  }

  @Override
  protected void bringTheAgencyBack() {
    move(directory.resolve("away"), outbox);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected String toldAfterRejection(String errandNo) {
    try {
      return Files.readString(outbox.resolve(errandNo + ".rejected.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theCourtsPackageLiesThereAsItCameWithItsDigestBesideIt() throws IOException {
    adapter().exchange(ERRAND);

    assertThat(Files.readAllBytes(outbox.resolve("r-1.zip"))).isEqualTo(ERRAND.archive());
    assertThat(Files.readString(outbox.resolve("r-1.zip.sm3"))).isEqualTo(Sm3.hex(ERRAND.archive()) + "  r-1.zip\n");
  }

  @Test
  void anAnswerIsReadOnlyOnceItsDigestIsThere() throws IOException {
    adapter().exchange(ERRAND);
    Files.writeString(inbox.resolve("r-1.json"), ANSWER.substring(0, 20));
    assertThat(adapter().exchange(ERRAND)).isEmpty();

    agencyAnswers("r-1", ANSWER);
    assertThat(adapter().exchange(ERRAND)).isPresent();
  }

  @Test
  void anAnswerThatDiffersFromItsDigestIsNotUsed() {
    adapter().exchange(ERRAND);
    drop("r-1", ANSWER, "0".repeat(64));

    assertThatThrownBy(() -> adapter().exchange(ERRAND)).isInstanceOf(UnusableAnswerException.class).hasMessageContaining("SM3");
  }

  @Test
  void aSecondAnswerIsPutAsideAndTheFirstStands() {
    adapter().exchange(ERRAND);
    agencyAnswers("r-1", ANSWER);
    adapter().exchange(ERRAND);
    agencyAnswers("r-1", answer("NOT_FOUND", "0".repeat(64)));

    assertThat(adapter().exchange(ERRAND)).hasValueSatisfying(reply -> assertThat(reply.fields()).containsEntry("resultCode", "CONTROLLED"));
    assertThat(inbox).isEmptyDirectory();
    assertThat(directory.resolve("state").resolve("r-1.duplicate")).exists();
  }

  @Test
  void aNumberThatIsAPathIsRefused() {
    var evil = new org.zhiheng.worker.Errand("../x", "r", "p", "t", ERRAND.fields(), ERRAND.documents(), ERRAND.archive());
    assertThatThrownBy(() -> adapter().exchange(evil)).isInstanceOf(IllegalArgumentException.class);
  }
}
