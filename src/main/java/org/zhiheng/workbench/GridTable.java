package org.zhiheng.workbench;

import java.util.List;
import java.util.Optional;
import org.zhiheng.workbench.Panorama.Tone;

/**
 * What the page of a case shows of the grid (网格协助).
 *
 * @param actions what the reader may do here now
 * @param advice what the visits so far suggest; empty text where nothing
 */
public record GridTable(
    List<Offer> actions,
    String advice,
    List<TaskLine> tasks,
    List<ClueLine> clues,
    List<OutingLine> outings,
    List<ExposureLine> exposures) {

  /** 网格任务. {@code sms}: what became of the message that told the worker; {@code photos}: addresses of pictures. */
  public record TaskLine(
      String no, String kind, String village, String worker, String state, Tone tone, Light light, String instruction,
      Optional<String> answer, Optional<String> sms, List<String> photos) {}

  /** 网格线索. {@code result}: what was done about it and the stars it got. */
  public record ClueLine(
      String no, String kind, String text, String reporter, String at, String state, Tone tone, Light light, Optional<String> result,
      List<String> photos) {}

  /** 走访与行动. {@code position}: latitude and longitude, if a phone told them. */
  public record OutingLine(
      String at, String kind, String place, String team, String state, Tone tone, Optional<String> record, List<String> helpers,
      List<String> photos, Optional<String> position) {}

  /** 曝光. {@code red}: it must come down and still stands somewhere. */
  public record ExposureLine(
      String title, String text, String at, String by, Optional<String> withdrawal, boolean red, List<ChannelLine> channels) {}

  /** One channel of an exposure. */
  public record ChannelLine(String name, String state, Tone tone, Optional<String> note) {}
}
