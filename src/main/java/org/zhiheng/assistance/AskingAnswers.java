package org.zhiheng.assistance;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.persistence.AskingStore;
import org.zhiheng.assistance.persistence.RequestStore;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.Volume;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/**
 * What units answered to somebody who asked them directly (单独发起协助的反馈内容): readable on the page of the case, and a sheet in
 * the dossier, since many answers are words and come without a file.
 */
@Component
class AskingAnswers {

  /** Answers name accounts, employers and relatives: only who works on the enforcement reads them. */
  private static final Set<String> READ = Set.of(Roles.JUDGE, Roles.CLERK, Roles.DIRECTOR, Roles.PRESIDENT);

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final AskingStore askings;
  private final RequestStore requests;
  private final Agencies agencies;
  private final CaseFiles cases;
  private final Dossier dossier;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AskingAnswers(
      AskingStore askings,
      RequestStore requests,
      Agencies agencies,
      CaseFiles cases,
      Dossier dossier,
      CurrentUser user,
      ApplicationEventPublisher events,
      Clock clock) {
    this.askings = askings;
    this.requests = requests;
    this.agencies = agencies;
    this.cases = cases;
    this.dossier = dossier;
    this.user = user;
    this.events = events;
    this.clock = clock;
  }

  /** The fields of an answer in words; none for readers who do not work on the enforcement. */
  List<AskingStatus.Field> readable(AssistanceRequest request) {
    return user.isSystem() || READ.stream().anyMatch(user::hasRole) ? fields(request) : List.of();
  }

  /** In the order of the catalogue, as at the unit's desk; what the matter has no longer comes last. */
  private List<AskingStatus.Field> fields(AssistanceRequest request) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    agencies.termsOf(request).answers().stream()
        .filter(request.answer()::containsKey)
        .forEach(name -> ordered.put(name, request.answer().get(name)));
    ordered.putAll(request.answer());
    return new FieldLabels(agencies::word, MissingNode.getInstance())
        .of(ordered).entrySet().stream()
        .map(field -> new AskingStatus.Field(field.getKey(), field.getValue()))
        .toList();
  }

  @EventListener
  void answered(RequestAnswered answer) {
    if (!askings.exists(answer.purposeId())) {
      return;
    }
    AssistanceRequest request = requests.find(answer.requestId()).orElseThrow();
    dossier.add(request.caseId(), sheet(request));
    events.publishEvent(new AskingAnswered(request.id(), request.caseId(), request.matter()));
  }

  private DossierDocument sheet(AssistanceRequest request) {
    Matter matter = agencies.matter(request.matter());
    return new DossierDocument(
        Volume.MAIN,
        matter.kind() == MatterKind.QUERY ? DocumentCategory.SURVEY_REPORT : DocumentCategory.RECEIPT,
        matter.name() + "反馈单.txt",
        "text/plain;charset=UTF-8",
        request.unitCode(),
        request.id() + ":answer",
        text(request, matter).getBytes(StandardCharsets.UTF_8));
  }

  private String text(AssistanceRequest request, Matter matter) {
    Stream<String> about =
        Stream.of(
            "协助事项反馈单",
            "事项：" + matter.name(),
            "案号：" + cases.byId(request.caseId()).caseNo(),
            "协助单位：" + agencies.unit(request.unitCode()).name(),
            "请求编号：" + request.id(),
            "反馈时间：" + minute(request.finishedAt().orElseGet(clock::instant)),
            "办理结果：" + request.resultCode().map(agencies::word).orElse(""));
    Stream<String> answered = fields(request).stream().map(field -> field.label() + "：" + ownLines(field.text()));
    return Stream.concat(about, answered).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Records of a list stand below their heading. */
  private static String ownLines(String text) {
    return text.contains("\n") ? "\n  " + text.replace("\n", "\n  ") : text;
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }
}
