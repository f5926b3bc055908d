package org.zhiheng.grid.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.grid.PhotoFile;

/** Files of a form, as this context knows them (上传文件). A field left empty sends one file without content. */
final class Uploads {

  private Uploads() {}

  static List<PhotoFile> photos(Optional<List<MultipartFile>> files) {
    return files.orElse(List.of()).stream().filter(file -> !file.isEmpty()).map(Uploads::photo).toList();
  }

  private static PhotoFile photo(MultipartFile file) {
    try {
      return new PhotoFile(Optional.ofNullable(file.getOriginalFilename()).orElse("照片"), file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
