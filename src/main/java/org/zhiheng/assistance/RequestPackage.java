package org.zhiheng.assistance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.persistence.RequestStepStore;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Party;
import org.zhiheng.reference.Courts;

/**
 * What a unit gets to see of a request (协助请求包). Built when it is read, from the case as it then is; nothing of it is ever
 * kept in a process variable.
 */
@Component
class RequestPackage {

  /** Names what is to be done now: the request's own number, and another with each round that follows. */
  static final String ERRAND = "errandNo";

  private static final String DEBTORS = "debtors";
  private static final String HOLDERS = "holders";

  private final CaseFiles cases;
  private final Courts courts;
  private final Agencies agencies;
  private final RequestStepStore steps;

  RequestPackage(CaseFiles cases, Courts courts, Agencies agencies, RequestStepStore steps) {
    this.steps = steps;
    this.cases = cases;
    this.courts = courts;
    this.agencies = agencies;
  }

  /** The envelope every unit needs to name the request, and of the rest only what the matter discloses. */
  Map<String, Object> of(AssistanceRequest request) {
    Matter matter = agencies.termsOf(request);
    CaseFile file = cases.byId(request.caseId());
    List<RequestStep> past = steps.of(request.id());
    Map<String, Object> fields = envelope(request, matter, file);
    fields.put(ERRAND, errandNo(request, past));
    fields.put("escalated", isEscalated(past));
    request.content().forEach(
        (name, content) -> {
          if (matter.discloses().contains(name)) {
            fields.put(name, content);
          }
        });
    if (matter.discloses().contains(DEBTORS)) {
      fields.put(DEBTORS, AskedDebtors.of(file, request.content()).map(RequestPackage::person).toList());
    }
    if (matter.discloses().contains(HOLDERS)) {
      fields.put(HOLDERS, holders(request, file).map(RequestPackage::person).toList());
    }
    supplement(past, fields);
    return fields;
  }

  /**
   * A request the unit sent back, for more or to another unit, comes anew: whoever remembers what it has been given must not
   * take the second round for the first and answer it with the same question.
   */
  private static String errandNo(AssistanceRequest request, List<RequestStep> past) {
    long rounds = past.stream().filter(RequestPackage::sentBack).count() + 1;
    return rounds == 1 ? request.id() : request.id() + "-" + rounds;
  }

  private static boolean sentBack(RequestStep step) {
    return step.kind() == RequestStep.Kind.SUPPLEMENT_ASKED || step.kind() == RequestStep.Kind.FORWARDED;
  }

  /** What the court added after the unit had asked for more (补充说明); the newest only, the documents travel all. */
  private static void supplement(List<RequestStep> past, Map<String, Object> fields) {
    past.stream()
        .filter(step -> step.kind() == RequestStep.Kind.SUPPLEMENT_GIVEN)
        .reduce((earlier, later) -> later)
        .ifPresent(step -> fields.put("supplement", step.text()));
  }

  /** Whether it has come to the leader of the unit that has it now (报单位负责人). */
  private static boolean isEscalated(List<RequestStep> past) {
    return past.stream()
        .map(RequestStep::kind)
        .filter(kind -> kind == RequestStep.Kind.ESCALATED || kind == RequestStep.Kind.FORWARDED)
        .reduce((earlier, later) -> later)
        .filter(kind -> kind == RequestStep.Kind.ESCALATED)
        .isPresent();
  }

  private Map<String, Object> envelope(AssistanceRequest request, Matter matter, CaseFile file) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("requestNo", request.id());
    fields.put("matter", matter.code());
    fields.put("matterName", matter.name());
    fields.put("caseNo", file.caseNo());
    fields.put("courtCode", request.courtCode());
    fields.put("courtName", courts.byCode(request.courtCode()).name());
    fields.put("urged", request.urged());
    fields.put("resultCodes", List.copyOf(matter.resultCodes()));
    return fields;
  }

  /** The party the asset belongs to; all debtors where the asking context does not know which. */
  private static Stream<Party> holders(AssistanceRequest request, CaseFile file) {
    Object holder = request.content().get("holderId");
    return file.debtors().stream().filter(party -> holder == null || party.id().equals(holder));
  }

  private static Map<String, Object> person(Party party) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", party.name());
    fields.put("kind", party.kind().name());
    party.idNumber().ifPresent(number -> fields.put("idNumber", number));
    return fields;
  }
}
