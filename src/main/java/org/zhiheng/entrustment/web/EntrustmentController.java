package org.zhiheng.entrustment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.entrustment.CrossDistrict;
import org.zhiheng.entrustment.EntrustedItem;
import org.zhiheng.entrustment.EntrustedItems;
import org.zhiheng.entrustment.Entrustments;
import org.zhiheng.entrustment.MatterContent;
import org.zhiheng.entrustment.MatterDocument;
import org.zhiheng.entrustment.MatterDraft;
import org.zhiheng.entrustment.MatterMessage;
import org.zhiheng.entrustment.MatterStep;
import org.zhiheng.entrustment.RegisterLine;
import org.zhiheng.entrustment.RegisterSummary;
import org.zhiheng.entrustment.Registers;
import org.zhiheng.entrustment.Side;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Entrusted matters for programs and scripts (事项委托接口). Each court's people see their own side. */
@Tag(name = "事项委托", description = "委托外院、受托办理、往来消息")
@RestController
@RequestMapping("/api")
@Permit(Permit.CASE_STAFF)
class EntrustmentController {

  private final Entrustments entrustments;
  private final Registers registers;
  private final MatterViews views;
  private final EntrustedItems items;
  private final CrossDistrict crossDistrict;
  private final CaseFiles cases;
  private final CourtAccess access;
  private final Clock clock;

  EntrustmentController(
      Entrustments entrustments,
      Registers registers,
      MatterViews views,
      EntrustedItems items,
      CrossDistrict crossDistrict,
      CaseFiles cases,
      CourtAccess access,
      Clock clock) {
    this.entrustments = entrustments;
    this.registers = registers;
    this.views = views;
    this.items = items;
    this.crossDistrict = crossDistrict;
    this.cases = cases;
    this.access = access;
    this.clock = clock;
  }

  /** What somebody wants another court to do; texts that are empty count as absent. */
  record Draft(
      @NotBlank(message = "请选择受托法院") String court,
      @NotBlank(message = "请选择委托事项") String item,
      boolean urgent,
      boolean complex,
      @NotBlank(message = "请写明委托要求") @Size(max = 1000, message = "委托要求不得超过1000个字") String requirement,
      Optional<String> assetId,
      Optional<String> measureId,
      Optional<List<String>> documentIds,
      Optional<@Size(max = 500, message = "理由不得超过500个字") String> overrideReason) {

    MatterDraft of(String caseId) {
      return new MatterDraft(
          caseId, court, item, urgent, complex, requirement, given(assetId), given(measureId),
          documentIds.orElse(List.of()), given(overrideReason), Optional.empty());
    }

    private static Optional<String> given(Optional<String> text) {
      return text.map(String::strip).filter(words -> !words.isEmpty());
    }
  }

  record Message(@NotBlank(message = "消息应有内容") @Size(max = 2000, message = "消息不得超过2000个字") String text) {}

  record Reason(@NotBlank(message = "撤回委托应写明理由") @Size(max = 500, message = "理由不得超过500个字") String reason) {}

  /** A matter with everything that belongs to it. */
  record Whole(
      MatterView matter,
      MatterContent content,
      List<MatterDocument> documents,
      List<MatterStep> steps,
      List<MatterMessage> messages) {}

  /** A register with its counters. */
  record Register(RegisterSummary summary, Optional<Double> inTimePercent, List<MatterView> lines) {}

  @Operation(summary = "委托事项目录")
  @GetMapping("/entrustments/items")
  List<EntrustedItem> items() {
    return items.all();
  }

  @Operation(summary = "跨区委托规则的意见", description = "按两院所在区域决定委托还是自行办理")
  @GetMapping("/cases/{caseId}/entrustments/route")
  CrossDistrict.Route route(@PathVariable String caseId, @RequestParam String court) {
    String own = cases.byId(caseId).courtCode();
    access.require(own);
    return crossDistrict.between(own, court);
  }

  @Operation(summary = "起草委托", description = "生成委托函并送审批")
  @PostMapping("/cases/{caseId}/entrustments")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.CLERK})
  MatterView draft(@PathVariable String caseId, @Valid @RequestBody Draft draft) {
    return views.of(entrustments.draft(draft.of(caseId)));
  }

  @Operation(summary = "本案的委托事项")
  @GetMapping("/cases/{caseId}/entrustments")
  List<MatterView> ofCase(@PathVariable String caseId) {
    return entrustments.ofCase(caseId).stream().map(views::of).toList();
  }

  @Operation(summary = "登记簿", description = "side 为 OUT（委托外院）或 IN（受托办理）；overdue=true 只列超期")
  @GetMapping("/entrustments")
  Register register(
      @RequestParam Side side, @RequestParam Optional<Integer> year, @RequestParam(defaultValue = "false") boolean overdue) {
    List<RegisterLine> lines = registers.lines(side, year.orElseGet(() -> LocalDate.now(clock).getYear()));
    RegisterSummary summary = Registers.summary(lines);
    List<RegisterLine> shown = overdue ? Registers.overdue(lines) : lines;
    return new Register(summary, summary.inTimePercent(), shown.stream().map(views::of).toList());
  }

  @Operation(summary = "委托事项详情")
  @GetMapping("/entrustments/{id}")
  Whole one(@PathVariable String id) {
    return new Whole(
        views.of(entrustments.byId(id)), entrustments.content(id), entrustments.documents(id), entrustments.steps(id),
        entrustments.messages(id));
  }

  @Operation(summary = "撤回委托")
  @PostMapping("/entrustments/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit({Roles.JUDGE, Roles.CLERK})
  void withdraw(@PathVariable String id, @Valid @RequestBody Reason reason) {
    entrustments.withdraw(id, reason.reason());
  }

  @Operation(summary = "添加材料", description = "委托法院添加补充材料，受托法院添加办理凭证")
  @PostMapping("/entrustments/{id}/documents")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.CLERK, Roles.TEAM})
  MatterDocument add(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
    return entrustments.add(id, Uploads.nameOf(file), Uploads.typeOf(file), file.getBytes());
  }

  @Operation(summary = "下载材料", description = "对方法院首次下载即为签收")
  @GetMapping("/entrustments/{id}/documents/{documentId}")
  ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String documentId) {
    return download(entrustments.open(id, documentId));
  }

  @Operation(summary = "往来消息")
  @GetMapping("/entrustments/{id}/messages")
  List<MatterMessage> messages(@PathVariable String id) {
    return entrustments.messages(id);
  }

  @Operation(summary = "发送消息")
  @PostMapping("/entrustments/{id}/messages")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.CLERK, Roles.TEAM, Roles.COMMANDER, Roles.DIRECTOR})
  MatterMessage write(@PathVariable String id, @Valid @RequestBody Message message) {
    return entrustments.write(id, message.text());
  }

  @Operation(summary = "导出往来消息")
  @GetMapping("/entrustments/{id}/messages/export")
  ResponseEntity<byte[]> export(@PathVariable String id) {
    return download(entrustments.export(id));
  }

  /** Always as a download: what another court sent is never run as a page of ours. */
  static ResponseEntity<byte[]> download(Entrustments.Paper paper) {
    ContentDisposition attachment = ContentDisposition.attachment().filename(paper.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.parseMediaType(paper.mediaType()))
        .body(paper.bytes());
  }
}
