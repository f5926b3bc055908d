package org.zhiheng.grid.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiheng.grid.CaseGrids;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.Clues;
import org.zhiheng.grid.GridDirectory;
import org.zhiheng.grid.Photo;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Clues that belong to no case yet (网格线索): the page of a case cannot show them, so they have one of their own. */
@Controller
@Permit({Roles.JUDGE, Roles.DIRECTOR, Roles.PRESIDENT, Roles.COMMANDER})
class CluePages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final Clues clues;
  private final CaseGrids grids;
  private final GridDirectory directory;
  private final CurrentUser user;

  CluePages(Clues clues, CaseGrids grids, GridDirectory directory, CurrentUser user) {
    this.clues = clues;
    this.grids = grids;
    this.directory = directory;
    this.user = user;
  }

  @GetMapping("/clues")
  String clues(Model model) {
    List<Clue> open = clues.withoutCase();
    Map<String, List<String>> photos =
        grids.photosOf(open.stream().map(Clue::id).toList()).stream()
            .collect(Collectors.groupingBy(Photo::ownerId, Collectors.mapping(Photo::id, Collectors.toList())));
    model.addAttribute("person", new Person(user.actor().displayName(), titles()));
    model.addAttribute("lines", open.stream().map(clue -> line(clue, photos.getOrDefault(clue.id(), List.of()))).toList());
    return "grid/clues";
  }

  private String titles() {
    return Roles.all().entrySet().stream()
        .filter(role -> user.hasRole(role.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("、"));
  }

  private Line line(Clue clue, List<String> photos) {
    String place = directory.find(clue.gridCode()).map(grid -> grid.village().fullName()).orElse(clue.gridCode());
    String worker = directory.find(clue.gridCode()).map(grid -> grid.workerName()).orElse(clue.reporter());
    return new Line(
        clue.clueNo(), clue.kind().label(), clue.urgent(), clue.text(), place, worker, MINUTE.format(clue.reportedAt()), clue.dueOn(),
        clue.position().map(Object::toString).orElse(""), photos);
  }

  /** Who is logged in, as the head of the page shows it. */
  record Person(String name, String roles) {}

  /** One clue as the page shows it. */
  record Line(
      String no, String kind, boolean urgent, String text, String place, String worker, String at, LocalDate dueOn, String position,
      List<String> photos) {}
}
