package org.zhiheng.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.ApplicationImports;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ImportReport;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Ways in for applications (收件接口), one by one or as a table. Described in {@code docs/intake.md}. */
@Tag(name = "收件", description = "登记执行申请")
@RestController
@RequestMapping("/api/applications")
@Permit({Roles.WINDOW, Roles.CLERK})
class ApplicationController {

  private final CaseFiles cases;
  private final ApplicationImports imports;

  ApplicationController(CaseFiles cases, ApplicationImports imports) {
    this.cases = cases;
    this.imports = imports;
  }

  @Operation(summary = "登记一件执行申请", description = "所有错误一次列出；同一来源编号只登记一次")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Accepted apply(@RequestBody ApplicationForm form) {
    return Accepted.of(cases.apply(form));
  }

  @Operation(summary = "批量导入", description = "CSV（UTF-8、GB18030）或 XLSX，中文表头；好行各导入一次，错行列入报告")
  @PostMapping(path = "/batch", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport importFile(@RequestPart("file") MultipartFile file) {
    return imports.importFile(Optional.ofNullable(file.getOriginalFilename()).orElse("未命名"), bytes(file));
  }

  @Operation(summary = "查看导入报告")
  @GetMapping("/imports/{id}")
  ImportReport report(@PathVariable String id) {
    return imports.report(id);
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An application that was taken in.
   *
   * @param outOfTime looks out of time (R1.14); taken in all the same (R1.15)
   */
  record Accepted(String caseId, String applicationNo, String courtCode, String status, boolean outOfTime) {

    static Accepted of(CaseFile file) {
      return new Accepted(file.id(), file.applicationNo(), file.courtCode(), file.status().name(), file.outOfTime());
    }
  }
}
