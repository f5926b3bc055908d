package org.zhiheng.grid.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.ClueKind;
import org.zhiheng.grid.ClueReport;
import org.zhiheng.grid.Feedback;
import org.zhiheng.grid.FieldDesk;
import org.zhiheng.grid.GridSettings;
import org.zhiheng.grid.Position;
import org.zhiheng.grid.TaskOutcome;
import org.zhiheng.grid.TaskSheet;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.web.PostedFrom;

/** The phone pages of grid workers (网格协助). They work without scripts; a script only adds the phone's position. */
@Controller
@RequestMapping("/grid")
@Permit(Roles.GRID)
class PhonePages {

  private final FieldDesk desk;
  private final GridSettings settings;
  private final CurrentUser user;
  private final Clock clock;

  PhonePages(FieldDesk desk, GridSettings settings, CurrentUser user, Clock clock) {
    this.desk = desk;
    this.settings = settings;
    this.user = user;
    this.clock = clock;
  }

  /** What every page of a worker shows. */
  @ModelAttribute
  void frame(Model model) {
    model.addAttribute("worker", user.actor().displayName());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("settings", settings);
    model.addAttribute("kinds", ClueKind.values());
  }

  @GetMapping
  String home(Model model) {
    List<TaskSheet> tasks = desk.tasks();
    model.addAttribute("open", tasks.stream().filter(task -> task.status().isOpen()).toList());
    model.addAttribute("over", tasks.stream().filter(task -> !task.status().isOpen()).toList());
    model.addAttribute("clues", desk.clues());
    model.addAttribute("grids", desk.grids());
    return "grid/home";
  }

  @GetMapping("/tasks/{taskId}")
  String task(@PathVariable String taskId, Model model) {
    model.addAttribute("task", desk.open(taskId));
    model.addAttribute("outcomes", TaskOutcome.values());
    return "grid/task";
  }

  @PostMapping("/tasks/{taskId}")
  @PostedFrom("/grid/tasks/{taskId}")
  String answer(
      @PathVariable String taskId,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String property,
      @RequestParam(defaultValue = "") String whereabouts,
      @RequestParam(defaultValue = "") String family,
      @RequestParam(defaultValue = "false") boolean urgent,
      @RequestParam(defaultValue = "") String latitude,
      @RequestParam(defaultValue = "") String longitude,
      @RequestParam Optional<List<MultipartFile>> photos) {
    Map<ClueKind, String> clues = new EnumMap<>(ClueKind.class);
    put(clues, ClueKind.PROPERTY, property);
    put(clues, ClueKind.WHEREABOUTS, whereabouts);
    put(clues, ClueKind.FAMILY, family);
    desk.answer(
        taskId,
        new Feedback(
            choice(TaskOutcome.class, "outcome", outcome, "请选择办理结果"), note, clues, urgent, Position.parse(latitude, longitude),
            Uploads.photos(photos)));
    return "redirect:/grid?answered";
  }

  private static void put(Map<ClueKind, String> clues, ClueKind kind, String text) {
    if (!text.isBlank()) {
      clues.put(kind, text.strip());
    }
  }

  @GetMapping("/clue")
  String clue(Model model) {
    model.addAttribute("grids", desk.grids());
    return "grid/clue";
  }

  @PostMapping("/clue")
  @PostedFrom("/grid/clue")
  String report(
      @RequestParam(defaultValue = "") String grid,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean urgent,
      @RequestParam(defaultValue = "") String latitude,
      @RequestParam(defaultValue = "") String longitude,
      @RequestParam Optional<List<MultipartFile>> photos) {
    Clue clue =
        desk.report(
            new ClueReport(
                grid, choice(ClueKind.class, "kind", kind, "请选择线索种类"), text, urgent, Position.parse(latitude, longitude),
                Uploads.photos(photos)));
    return "redirect:/grid?reported=" + clue.clueNo();
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String field, String value, String message) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(() -> BusinessException.invalid("CHOICE_REQUIRED", message, new FieldProblem(field, value, "S1.33", message)));
  }
}
