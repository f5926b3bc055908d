package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhiheng.assistance.Catalogue;

/** The data files as they are shipped. */
public final class ShippedFiles {

  private ShippedFiles() {}

  public static CatalogueFiles files() {
    return folder("classpath:assistance/").read();
  }

  /** A folder of data files, as {@code zhiheng.assistance.folder} would name it. */
  public static CatalogueFolder folder(String location) {
    return new CatalogueFolder(new DefaultResourceLoader(), new ObjectMapper(), location);
  }

  public static Catalogue catalogue() {
    return catalogue(files());
  }

  static Catalogue catalogue(CatalogueFiles files) {
    List<Map<String, String>> none = List.of();
    return CatalogueMapping.catalogue(files.rows(), new CatalogueRows(none, none, none, none, none, none, none), List.of());
  }
}
