package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.data.TextEncoding;

/**
 * Where the data files of directory and catalogue lie (目录数据文件夹): the place where a unit or a matter is added, without any
 * code. A city that keeps its own points {@code zhiheng.assistance.folder} to them; what it calls no names of its own keeps
 * the shipped ones ({@code words.csv}).
 */
@Component
public class CatalogueFolder {

  private static final String SHIPPED = "classpath:assistance/";

  private final ResourceLoader loader;
  private final ObjectMapper json;
  private final String folder;

  CatalogueFolder(
      ResourceLoader loader, ObjectMapper json, @Value("${zhiheng.assistance.folder:classpath:assistance/}") String folder) {
    this.loader = loader;
    this.json = json;
    this.folder = folder.endsWith("/") ? folder : folder + "/";
  }

  /** Everything as it stands now, read once, so that what is checked is what is loaded. */
  public CatalogueFiles read() {
    Map<String, String> texts = new LinkedHashMap<>();
    CatalogueFiles.TABLES.forEach(file -> readInto(texts, file));
    CatalogueFiles tables = new CatalogueFiles(texts, json);
    schemas(tables).forEach(file -> readInto(texts, file));
    return new CatalogueFiles(texts, json);
  }

  private static Stream<String> schemas(CatalogueFiles tables) {
    return tables.schemaNames().map(name -> CatalogueFiles.SCHEMAS + name);
  }

  private void readInto(Map<String, String> texts, String file) {
    Resource resource = loader.getResource(folder + file);
    if (!resource.isReadable() && file.equals(CatalogueFiles.WORDS)) {
      resource = loader.getResource(SHIPPED + file);
    }
    if (!resource.isReadable()) {
      return;
    }
    try (InputStream stream = resource.getInputStream()) {
      texts.put(file, TextEncoding.decode(stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("协助目录数据文件 " + folder + file + " 无法读取", e);
    }
  }

  @Override
  public String toString() {
    return folder;
  }
}
