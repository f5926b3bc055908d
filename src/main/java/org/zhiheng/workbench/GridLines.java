package org.zhiheng.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.grid.CaseGrid;
import org.zhiheng.grid.CaseGrids;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.GridDirectory;
import org.zhiheng.grid.GridTask;
import org.zhiheng.grid.GridTaskStatus;
import org.zhiheng.grid.Helper;
import org.zhiheng.grid.Outing;
import org.zhiheng.grid.Photo;
import org.zhiheng.grid.Position;
import org.zhiheng.notification.ChannelDelivery;
import org.zhiheng.notification.ChannelStatus;
import org.zhiheng.notification.Message;
import org.zhiheng.notification.Notifications;
import org.zhiheng.notification.Publication;
import org.zhiheng.notification.PublicityChannels;
import org.zhiheng.workbench.Panorama.Tone;

/** The lines of a case that come from the grid (网格协助). */
@Component
class GridLines {

  private final CaseGrids grids;
  private final GridOffers offers;
  private final GridDirectory directory;
  private final PublicityChannels channels;
  private final Notifications notifications;

  GridLines(
      CaseGrids grids, GridOffers offers, GridDirectory directory, PublicityChannels channels, Notifications notifications) {
    this.grids = grids;
    this.offers = offers;
    this.directory = directory;
    this.channels = channels;
    this.notifications = notifications;
  }

  /** Empty where there is nothing to show and nothing to do. */
  Optional<GridTable> of(CaseFile file, Names.Book names, LocalDate today) {
    CaseGrid grid = grids.of(file.id());
    List<Offer> actions = offers.of(file, grid);
    if (grid.isEmpty() && actions.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> photos =
        grid.photos().stream()
            .collect(Collectors.groupingBy(Photo::ownerId, Collectors.mapping(photo -> "/api/grid-photos/" + photo.id(), Collectors.toList())));
    Map<String, String> messages = grid.tasks().isEmpty() ? Map.of() : messages(file.id());
    return Optional.of(
        new GridTable(
            actions,
            grid.advice().advice(),
            grid.tasks().stream().map(task -> task(task, photos, messages, names, today)).toList(),
            grid.clues().stream().map(clue -> clue(clue, photos, names, today)).toList(),
            grid.outings().stream().map(outing -> outing(outing, grid.helpers(), photos)).toList(),
            grid.exposures().stream().map(publication -> exposure(publication, names)).toList()));
  }

  /** What became of each notice of the case, by its id, which for a task's is the task's own. */
  private Map<String, String> messages(String caseId) {
    return notifications.ofCase(caseId).stream()
        .collect(
            Collectors.toMap(
                Message::notificationId,
                message -> "短信" + message.status().label() + message.failure().map(reason -> "（" + reason + "）").orElse(""),
                (first, second) -> first));
  }

  private GridTable.TaskLine task(
      GridTask task, Map<String, List<String>> photos, Map<String, String> messages, Names.Book names, LocalDate today) {
    boolean open = task.status().isOpen();
    return new GridTable.TaskLine(
        task.taskNo(),
        task.kind().label(),
        directory.nameOf(task.villageCode()),
        names.of(task.worker()),
        task.withdrawalReason().map(reason -> task.status().label() + "：" + reason).orElse(task.status().label()),
        open ? Tone.warn : task.status() == GridTaskStatus.DONE ? Tone.on : Tone.plain,
        open ? Light.until(task.dueOn(), today) : Light.off(task.status().label()),
        task.instruction(),
        task.outcome().map(outcome -> outcome.label() + "：" + task.answer().orElse("")),
        Optional.ofNullable(messages.get(task.id())),
        photos.getOrDefault(task.id(), List.of()));
  }

  private static GridTable.ClueLine clue(Clue clue, Map<String, List<String>> photos, Names.Book names, LocalDate today) {
    return new GridTable.ClueLine(
        clue.clueNo(),
        clue.kind().label(),
        clue.text(),
        names.of(clue.reporter()),
        Days.minute(clue.reportedAt()),
        clue.status().label(),
        clue.isOpen() ? Tone.warn : Tone.on,
        clue.isOpen() ? Light.until(clue.dueOn(), today) : Light.off(clue.status().label()),
        clue.closing().map(closing -> result(clue, closing)),
        photos.getOrDefault(clue.id(), List.of()));
  }

  private static String result(Clue clue, Clue.Closing closing) {
    List<String> parts = new ArrayList<>(List.of(closing.action().label()));
    if (!closing.note().isBlank()) {
      parts.add(closing.note());
    }
    clue.rating().ifPresent(rating -> parts.add(rating.stars() + " 星" + (rating.note().isBlank() ? "" : "（" + rating.note() + "）")));
    return String.join("；", parts);
  }

  private static GridTable.OutingLine outing(Outing outing, List<Helper> helpers, Map<String, List<String>> photos) {
    return new GridTable.OutingLine(
        Days.minute(outing.startsAt()),
        outing.kind().label(),
        outing.place(),
        outing.vehicle().isBlank() ? outing.team() : outing.team() + "，" + outing.vehicle(),
        outing.done().map(done -> done.outcome().label()).orElse("待出发"),
        outing.done().isPresent() ? Tone.plain : Tone.warn,
        outing.done().map(Outing.Done::record),
        helpers.stream().filter(helper -> helper.outingId().equals(outing.id())).map(GridLines::helper).toList(),
        photos.getOrDefault(outing.id(), List.of()),
        outing.position().map(Position::toString));
  }

  private static String helper(Helper helper) {
    String state = helper.revokedAt().isPresent() ? "已撤销邀请" : helper.answer().map(answer -> answer.label()).orElse("已邀请");
    return helper.capacity().label() + " " + helper.name() + "（" + state + "）";
  }

  private GridTable.ExposureLine exposure(Publication publication, Names.Book names) {
    return new GridTable.ExposureLine(
        publication.title(),
        publication.text(),
        Days.minute(publication.orderedAt()),
        names.of(publication.orderedBy()),
        publication.withdrawalReason(),
        publication.stillStands(),
        publication.deliveries().stream().map(delivery -> channel(publication, delivery)).toList());
  }

  private GridTable.ChannelLine channel(Publication publication, ChannelDelivery delivery) {
    String village = delivery.target().isEmpty() ? "" : "（" + directory.nameOf(delivery.target()) + "）";
    return new GridTable.ChannelLine(
        channels.byCode(delivery.channel()).name() + village,
        delivery.status().label(),
        tone(publication, delivery.status()),
        delivery.failure());
  }

  /** What must come down and does not, is red until it does (S1.36). */
  private static Tone tone(Publication publication, ChannelStatus status) {
    boolean mustGo = status == ChannelStatus.WITHDRAWING || publication.isWithdrawn() && !status.isOver();
    if (status == ChannelStatus.FAILED || mustGo) {
      return Tone.bad;
    }
    return switch (status) {
      case PUBLISHED -> Tone.on;
      case ORDERED -> Tone.warn;
      default -> Tone.plain;
    };
  }
}
