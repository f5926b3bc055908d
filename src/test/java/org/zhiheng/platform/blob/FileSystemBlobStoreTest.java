package org.zhiheng.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.problem.BusinessException;

class FileSystemBlobStoreTest {

  private static final byte[] RULING = "执行裁定书".getBytes(StandardCharsets.UTF_8);

  @TempDir Path root;

  private BlobStore store;

  @BeforeEach
  void open() {
    store = new FileSystemBlobStore(root);
  }

  @Test
  void aFileIsNamedByItsDigestAndComesBackUnchanged() {
    BlobRef ref = store.put(RULING);

    assertThat(ref).isEqualTo(new BlobRef(Sm3.hex(RULING), RULING.length));
    assertThat(store.get(ref.sm3())).isEqualTo(RULING);
    assertThat(store.contains(ref.sm3())).isTrue();
  }

  @Test
  void equalFilesAreKeptOnceEvenWhenManyArriveTogether() throws IOException {
    List<BlobRef> refs = IntStream.range(0, 32).parallel().mapToObj(i -> store.put(RULING)).toList();

    assertThat(refs).containsOnly(refs.get(0));
    assertThat(files()).hasSize(1);
  }

  @Test
  void aFileChangedOnTheDiskIsFoundOut() throws IOException {
    BlobRef ref = store.put(RULING);
    Files.writeString(files().get(0), "改过的裁定书");

    assertThatThrownBy(() -> store.get(ref.sm3())).isInstanceOf(BlobDamagedException.class);
  }

  @Test
  void nameThatIsNoDigestReachesNoOtherFile() {
    for (String name : List.of("../../etc/passwd", "", "zz", Sm3.hex(RULING).toUpperCase(), Sm3.hex(RULING))) {
      assertThatThrownBy(() -> store.get(name)).isInstanceOf(BusinessException.class).hasMessage("没有找到该文件");
      assertThat(store.contains(name)).isFalse();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
