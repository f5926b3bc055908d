package org.zhiheng.assistance.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.assistance.Askings;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.RequestLife;
import org.zhiheng.assistance.RequestStep;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** What the court does about a request that is out (协助请求的催办、补充、重试、撤回). */
@RestController
@RequestMapping("/api/assistance/{requestId}")
@Permit({Roles.JUDGE, Roles.CLERK, Roles.COMMANDER})
class RequestLifeApi {

  private final RequestLife life;
  private final Askings askings;
  private final Assistance assistance;
  private final CourtAccess access;

  RequestLifeApi(RequestLife life, Askings askings, Assistance assistance, CourtAccess access) {
    this.life = life;
    this.askings = askings;
    this.assistance = assistance;
    this.access = access;
  }

  /**
   * An answer to what the unit asked.
   *
   * @param documents one id or several of the case's dossier that travel with the request from now on
   */
  record SupplementBody(
      String text, @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> documents) {

    /** A choice left open is sent as an empty text. */
    List<String> chosen() {
      return documents == null ? List.of() : documents.stream().filter(id -> !id.isBlank()).toList();
    }
  }

  @GetMapping("/steps")
  @Permit(Permit.CASE_STAFF)
  List<RequestStep> steps(@PathVariable String requestId) {
    requireAccess(requestId);
    return life.steps(requestId);
  }

  @PostMapping("/urge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void urge(@PathVariable String requestId) {
    requireAccess(requestId);
    life.urge(requestId);
  }

  @PostMapping("/supplement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit({Roles.JUDGE, Roles.CLERK})
  void supply(@PathVariable String requestId, @RequestBody SupplementBody body) {
    requireAccess(requestId);
    life.supply(requestId, body.text(), body.chosen());
  }

  /** Why a request is taken back. */
  record WithdrawalBody(String reason) {}

  /** Takes back a request that was asked directly and is not over. */
  @PostMapping("/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit({Roles.JUDGE, Roles.CLERK})
  void takeBack(@PathVariable String requestId, @RequestBody WithdrawalBody body) {
    askings.takeBack(requestId, body.reason());
  }

  @PostMapping("/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String requestId) {
    requireAccess(requestId);
    life.retry(requestId);
  }

  private void requireAccess(String requestId) {
    access.require(assistance.byId(requestId).courtCode());
  }
}
