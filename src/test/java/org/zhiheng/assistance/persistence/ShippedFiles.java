package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhiheng.assistance.Catalogue;

/** The data files as they are shipped. */
public final class ShippedFiles {

  private ShippedFiles() {}

  public static CatalogueFiles files() {
    return new CatalogueFiles(new DefaultResourceLoader(), new ObjectMapper(), "classpath:assistance/");
  }

  public static Catalogue catalogue() {
    return CatalogueMapping.catalogue(files().read());
  }
}
