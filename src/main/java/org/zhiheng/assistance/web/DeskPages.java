package org.zhiheng.assistance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.EarlierSeal;
import org.zhiheng.assistance.RankReport;
import org.zhiheng.assistance.ReportableAssets;
import org.zhiheng.assistance.desk.Deputies;
import org.zhiheng.assistance.desk.Desk;
import org.zhiheng.assistance.desk.DeskAssets;
import org.zhiheng.assistance.desk.DeskSheet;
import org.zhiheng.assistance.desk.DeskWords;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.web.PostedFrom;

/** Pages of the agency desk (协助单位办理台); they work without scripts, on a phone as on a desk. */
@Controller
@RequestMapping(DeskPages.QUEUE)
@Permit(Roles.OFFICER)
class DeskPages {

  static final String QUEUE = "/desk";
  private static final String REQUEST = "/desk/requests/{requestId}";
  private static final String ANSWER_PREFIX = "answer.";

  private final Desk desk;
  private final Deputies deputies;
  private final Agencies agencies;
  private final ReportableAssets reportable;
  private final CurrentUser user;
  private final Clock clock;

  DeskPages(Desk desk, Deputies deputies, Agencies agencies, ReportableAssets reportable, CurrentUser user, Clock clock) {
    this.desk = desk;
    this.deputies = deputies;
    this.agencies = agencies;
    this.reportable = reportable;
    this.user = user;
    this.clock = clock;
  }

  /** What every page of the desk shows. */
  @ModelAttribute
  void frame(Model model) {
    model.addAttribute("worker", user.actor().displayName());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("words", new DeskWords(clock.getZone(), agencies));
  }

  @GetMapping
  String queue(
      @RequestParam(defaultValue = "1") int waiting,
      @RequestParam(defaultValue = "1") int leader,
      @RequestParam(defaultValue = "1") int undo,
      Model model) {
    model.addAttribute("waiting", desk.waiting(waiting));
    model.addAttribute("toUndo", desk.toUndo(undo));
    model.addAttribute("forLeader", desk.forLeader(leader));
    model.addAttribute("over", desk.over());
    model.addAttribute("notices", desk.notices());
    model.addAttribute("deputies", deputies.mine());
    model.addAttribute("candidates", deputies.candidates());
    return "desk/queue";
  }

  @GetMapping("/requests/{requestId}")
  String request(@PathVariable String requestId, @RequestParam(defaultValue = DeskAssets.FIRST_LINES) int lines, Model model) {
    DeskSheet sheet = desk.open(requestId);
    model.addAttribute("sheet", sheet);
    model.addAttribute("reasons", Desk.RefusalReason.values());
    model.addAttribute("earlier", EarlierSeal.values());
    model.addAttribute("asksAssets", DeskAssets.asked(sheet.matter()));
    model.addAttribute("assetKinds", reportable.kinds());
    model.addAttribute("assetLines", Math.max(1, Math.min(lines, DeskAssets.MOST_LINES)));
    model.addAttribute("mostLines", DeskAssets.MOST_LINES);
    return "desk/request";
  }

  /** Always as a download: a paper is never run as a page of ours. */
  @GetMapping("/requests/{requestId}/documents/{documentId}")
  ResponseEntity<byte[]> document(@PathVariable String requestId, @PathVariable String documentId) {
    WorkDocument document = desk.document(requestId, documentId);
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .body(desk.download(requestId, documentId));
  }

  @PostMapping("/requests/{requestId}/answer")
  @PostedFrom(value = REQUEST, prefix = ANSWER_PREFIX)
  String answer(
      @PathVariable String requestId,
      @RequestParam Map<String, String> values,
      @RequestParam Optional<List<MultipartFile>> evidence) {
    desk.answer(requestId, fields(requestId, values), files(evidence.orElse(List.of())));
    return "redirect:/desk?answered";
  }

  /** Only the fields the matter's answer may carry; what is left empty was not answered. */
  private Map<String, Object> fields(String requestId, Map<String, String> values) {
    Map<String, Object> fields = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(ANSWER_PREFIX) && !value.isBlank()) {
            String field = name.substring(ANSWER_PREFIX.length());
            fields.put(field, DeskWords.typed(field, value.strip(), clock.getZone()));
          }
        });
    DeskAssets.complete(desk.matterOf(requestId), values, fields);
    return fields;
  }

  private static List<EvidenceFile> files(List<MultipartFile> uploads) {
    return uploads.stream().filter(DeskPages::isChosen).map(DeskPages::evidence).toList();
  }

  /** A field left alone comes as a part without name and content; an empty file that was chosen is the unit's mistake to hear of. */
  private static boolean isChosen(MultipartFile file) {
    return !file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
  }

  private static EvidenceFile evidence(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("凭证");
    String type = Optional.ofNullable(file.getContentType()).orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    try {
      return new EvidenceFile(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), type, file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping("/requests/{requestId}/supplement")
  @PostedFrom(REQUEST)
  String askForMore(@PathVariable String requestId, @RequestParam(defaultValue = "") String what) {
    desk.askForMore(requestId, what);
    return "redirect:/desk?asked";
  }

  @PostMapping("/requests/{requestId}/refusal")
  @PostedFrom(REQUEST)
  String refuse(
      @PathVariable String requestId,
      @RequestParam Desk.RefusalReason reason,
      @RequestParam(defaultValue = "") String text) {
    desk.refuse(requestId, reason, text);
    return "redirect:/desk?refused";
  }

  @PostMapping("/requests/{requestId}/forward")
  @PostedFrom(REQUEST)
  String forward(
      @PathVariable String requestId,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String reason) {
    desk.forward(requestId, unit, reason);
    return "redirect:/desk?forwarded";
  }

  @PostMapping("/requests/{requestId}/withdrawal")
  @PostedFrom(REQUEST)
  String confirmWithdrawal(@PathVariable String requestId, @RequestParam(defaultValue = "") String result) {
    desk.confirmWithdrawal(requestId, result);
    return "redirect:/desk?undone";
  }

  /** The seal before the court's own fell away. */
  @PostMapping("/requests/{requestId}/rank")
  @PostedFrom(REQUEST)
  String reportRank(
      @PathVariable String requestId,
      @RequestParam int rank,
      @RequestParam LocalDate on,
      @RequestParam EarlierSeal why,
      @RequestParam Optional<LocalDate> endsOn,
      @RequestParam Optional<String> receiptNo) {
    desk.reportRank(requestId, new RankReport(rank, on, why, endsOn, receiptNo.filter(text -> !text.isBlank())));
    return "redirect:/desk?ranked";
  }

  @PostMapping("/deputies")
  @PostedFrom(QUEUE)
  String appoint(@RequestParam String deputy, @RequestParam LocalDate firstDay, @RequestParam LocalDate lastDay) {
    deputies.appoint(deputy, firstDay, lastDay);
    return "redirect:/desk?delegated";
  }

  @PostMapping("/deputies/{id}/end")
  @PostedFrom(QUEUE)
  String endDeputy(@PathVariable String id) {
    deputies.end(id);
    return "redirect:/desk?undelegated";
  }
}
