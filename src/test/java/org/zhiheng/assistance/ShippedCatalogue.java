package org.zhiheng.assistance;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.zhiheng.assistance.persistence.ShippedFiles;

/** The catalogue that is shipped, without a database. */
public final class ShippedCatalogue {

  private ShippedCatalogue() {}

  public static Catalogue load() {
    return ShippedFiles.catalogue();
  }

  static InputSchemas schemas() {
    InputSchemas schemas = new InputSchemas(new ObjectMapper());
    schemas.take(load().schemas());
    return schemas;
  }
}
