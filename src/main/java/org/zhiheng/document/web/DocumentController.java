package org.zhiheng.document.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.document.Reading;
import org.zhiheng.platform.security.Permit;

/** Court documents for staff. Neither page nor file may be kept by a browser: they hold personal data. */
@RestController
@RequestMapping("/api/documents")
@Permit(Permit.CASE_STAFF)
class DocumentController {

  /** The page brings its own style and needs nothing else; it may be shown inside our own pages only. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

  private static final MediaType OFD = MediaType.parseMediaType("application/ofd");

  private final Reading reading;

  DocumentController(Reading reading) {
    this.reading = reading;
  }

  /** 文书预览. */
  @GetMapping("/{id}/preview")
  ResponseEntity<byte[]> preview(@PathVariable String id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(reading.preview(id).bytes());
  }

  /** 下载 OFD 文书. */
  @GetMapping("/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable String id) {
    Reading.Copy copy = reading.file(id);
    ContentDisposition name =
        ContentDisposition.attachment().filename(copy.title() + ".ofd", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(OFD)
        .body(copy.bytes());
  }
}
