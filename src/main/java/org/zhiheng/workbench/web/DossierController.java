package org.zhiheng.workbench.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.Volume;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.workbench.CasePapers;

/** Files of a case: up into the dossier, down to the reader (卷宗). */
@RestController
@RequestMapping("/api/cases/{caseId}")
@Permit(Permit.CASE_STAFF)
class DossierController {

  private final CasePapers papers;
  private final CurrentUser user;

  DossierController(CasePapers papers, CurrentUser user) {
    this.papers = papers;
    this.user = user;
  }

  @PostMapping("/dossier")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.CLERK, Roles.JUDGE, Roles.WINDOW, Roles.TEAM})
  DossierEntry add(
      @PathVariable String caseId,
      @RequestParam MultipartFile file,
      @RequestParam DocumentCategory kind,
      @RequestParam Volume volume)
      throws IOException {
    if (file.isEmpty()) {
      throw BusinessException.invalid(
          "FILE_EMPTY", "文件没有内容", new FieldProblem("file", nameOf(file), "FILE", "请选择有内容的文件"));
    }
    String type = Optional.ofNullable(file.getContentType()).orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    return papers.add(
        caseId, new DossierDocument(volume, kind, nameOf(file), type, user.id(), Ids.next(), file.getBytes()));
  }

  private static String nameOf(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("未命名");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  @GetMapping("/dossier/{entryId}")
  ResponseEntity<byte[]> dossierFile(@PathVariable String caseId, @PathVariable String entryId) {
    return download(papers.dossierFile(caseId, entryId));
  }

  /** Always as a download: what a party handed in is never run as a page of ours. */
  private static ResponseEntity<byte[]> download(CasePapers.Paper paper) {
    ContentDisposition attachment = ContentDisposition.attachment().filename(paper.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.parseMediaType(paper.mediaType()))
        .body(paper.bytes());
  }
}
