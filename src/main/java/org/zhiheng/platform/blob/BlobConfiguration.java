package org.zhiheng.platform.blob;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files live in the directory {@code zhiheng.blob.directory}. */
@Configuration(proxyBeanMethods = false)
class BlobConfiguration {

  @Bean
  BlobStore blobStore(@Value("${zhiheng.blob.directory:./data/blobs}") Path directory) {
    return new FileSystemBlobStore(directory);
  }
}
