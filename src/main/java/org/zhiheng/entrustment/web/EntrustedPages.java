package org.zhiheng.entrustment.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.entrustment.CourtsHere;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.Entrustments;
import org.zhiheng.entrustment.RegisterLine;
import org.zhiheng.entrustment.RegisterSummary;
import org.zhiheng.entrustment.Registers;
import org.zhiheng.entrustment.Side;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.web.PostedFrom;

/** The register of entrusted matters and the page of one matter (事项委托登记簿、委托事项页面). */
@Controller
@Permit(Permit.CASE_STAFF)
class EntrustedPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int HOURS = 24;
  private static final String MATTER = "/entrusted/{id}";

  private final Entrustments entrustments;
  private final Registers registers;
  private final MatterViews views;
  private final CourtsHere courts;
  private final CurrentUser user;
  private final Clock clock;

  EntrustedPages(
      Entrustments entrustments, Registers registers, MatterViews views, CourtsHere courts, CurrentUser user, Clock clock) {
    this.entrustments = entrustments;
    this.registers = registers;
    this.views = views;
    this.courts = courts;
    this.user = user;
    this.clock = clock;
  }

  /** Who is logged in, as the head of every page shows it. */
  record Person(String name, String roles) {}

  @ModelAttribute("person")
  Person person() {
    List<String> titles =
        Roles.all().entrySet().stream().filter(role -> user.hasRole(role.getKey())).map(role -> role.getValue()).toList();
    return new Person(user.actor().displayName(), String.join("、", titles));
  }

  /** A line as the page shows it. */
  record Row(MatterView matter, String sent, String due, String elapsed) {}

  /** Counters as the page shows them. */
  record Counters(RegisterSummary counts, String inTime, String average) {}

  @GetMapping("/entrusted")
  String register(
      @RequestParam(defaultValue = "IN") Side side,
      @RequestParam Optional<Integer> year,
      @RequestParam(defaultValue = "false") boolean overdue,
      Model model) {
    int shown = year.orElseGet(() -> LocalDate.now(clock).getYear());
    List<RegisterLine> lines = registers.lines(side, shown);
    List<RegisterLine> wanted = overdue ? Registers.overdue(lines) : lines;
    model.addAttribute("side", side);
    model.addAttribute("year", shown);
    model.addAttribute("overdue", overdue);
    model.addAttribute("counters", counters(Registers.summary(lines)));
    model.addAttribute("rows", wanted.stream().map(this::row).toList());
    return "entrustment/register";
  }

  private Row row(RegisterLine line) {
    MatterView view = views.of(line);
    return new Row(view, minute(view.sentAt()), minute(line.due().or(view::dueAt)), words(line.elapsed()));
  }

  private static Counters counters(RegisterSummary counts) {
    String rate = counts.inTimePercent().map(percent -> percent + "%").orElse("—");
    return new Counters(counts, rate, words(counts.average()));
  }

  @GetMapping(MATTER)
  String matter(@PathVariable String id, Model model) {
    EntrustedMatter matter = entrustments.byId(id);
    MatterView view = views.of(matter);
    model.addAttribute("matter", view);
    model.addAttribute("entrusting", entrustments.isEntrusting(matter));
    model.addAttribute("from", courts.nameOf(matter.entrustingCourt()));
    model.addAttribute("to", courts.nameOf(matter.entrustedCourt()));
    model.addAttribute("content", entrustments.content(id));
    model.addAttribute("documents", entrustments.documents(id));
    model.addAttribute("steps", entrustments.steps(id));
    model.addAttribute("messages", entrustments.messages(id));
    model.addAttribute("open", !matter.status().isFinal());
    model.addAttribute("pages", this);
    return "entrustment/matter";
  }

  /** Posted from the page: a word to the other court. */
  @PostMapping("/entrusted/{id}/messages")
  @PostedFrom(MATTER)
  @Permit({Roles.JUDGE, Roles.CLERK, Roles.TEAM, Roles.COMMANDER, Roles.DIRECTOR})
  String write(@PathVariable String id, @RequestParam String text) {
    entrustments.write(id, text);
    return "redirect:/entrusted/" + id;
  }

  /** Posted from the page: a file for the own side. */
  @PostMapping("/entrusted/{id}/documents")
  @PostedFrom(MATTER)
  @Permit({Roles.JUDGE, Roles.CLERK, Roles.TEAM})
  String add(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
    entrustments.add(id, Uploads.nameOf(file), Uploads.typeOf(file), file.getBytes());
    return "redirect:/entrusted/" + id;
  }

  @GetMapping("/entrusted/{id}/documents/{documentId}")
  ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String documentId) {
    return EntrustmentController.download(entrustments.open(id, documentId));
  }

  @GetMapping("/entrusted/{id}/messages/export")
  ResponseEntity<byte[]> export(@PathVariable String id) {
    return EntrustmentController.download(entrustments.export(id));
  }

  /** A time as staff read it; a dash where there is none. Called by the pages. */
  public String minute(Optional<Instant> at) {
    return at.map(this::at).orElse("—");
  }

  /** A time as staff read it. Called by the pages. */
  public String at(Instant moment) {
    return MINUTE.format(moment.atZone(clock.getZone()));
  }

  /** Name of a court. Called by the pages. */
  public String court(String courtCode) {
    return courts.nameOf(courtCode);
  }

  private static String words(Optional<Duration> elapsed) {
    return elapsed.map(EntrustedPages::words).orElse("—");
  }

  private static String words(Duration elapsed) {
    return elapsed.toHours() < HOURS ? elapsed.toHours() + " 小时" : elapsed.toDays() + " 天 " + elapsed.toHours() % HOURS + " 小时";
  }
}
