package org.zhiheng.workbench.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.workbench.Panorama;
import org.zhiheng.workbench.Panoramas;
import org.zhiheng.workbench.TaskLight;
import org.zhiheng.workbench.process.CaseTasks;

/** The case as one page, asked for by case or by one of its tasks (案件全景). */
@RestController
@RequestMapping("/api")
@Permit(Permit.CASE_STAFF)
class PanoramaController {

  /** More cards than this are never on one screen. */
  private static final int MOST_LIGHTS = 200;

  private final Panoramas panoramas;
  private final CaseTasks tasks;

  PanoramaController(Panoramas panoramas, CaseTasks tasks) {
    this.panoramas = panoramas;
    this.tasks = tasks;
  }

  @GetMapping("/cases/{caseId}/panorama")
  Panorama ofCase(@PathVariable String caseId) {
    return panoramas.of(caseId);
  }

  @GetMapping("/tasks/{taskId}/panorama")
  Panorama ofTask(@PathVariable String taskId) {
    return tasks
        .caseOf(taskId)
        .map(panoramas::of)
        .orElseThrow(() -> BusinessException.notFound("TASK_WITHOUT_CASE", "该任务尚未关联案件，办理后可在此查看案件"));
  }

  /** What was written before, for a task of no case: money nobody has claimed, a matter another court entrusted. */
  @GetMapping("/tasks/{taskId}/notes")
  List<Panorama.Event> notesBefore(@PathVariable String taskId) {
    return panoramas.written(tasks.notesBefore(taskId));
  }

  @GetMapping("/tasks/lights")
  List<TaskLight> lights(@RequestParam List<String> ids) {
    return tasks.lights(ids.stream().limit(MOST_LIGHTS).toList());
  }
}
