package org.zhiheng.funds.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.funds.BankArrival;
import org.zhiheng.funds.Funds;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** The finance office's way in for arrivals (到账登记): one object, or a list whose good entries are taken whatever the others. */
@RestController
@RequestMapping("/api/funds/arrivals")
@Permit(Roles.FINANCE)
class ArrivalController {

  private final Funds funds;
  private final CourtAccess access;
  private final ObjectMapper json;

  ArrivalController(Funds funds, CourtAccess access, ObjectMapper json) {
    this.funds = funds;
    this.access = access;
    this.json = json;
  }

  /** A single arrival is refused with a problem, a list answers entry by entry. */
  @PostMapping
  List<ArrivalResult> receive(@RequestBody JsonNode body) {
    if (!body.isArray()) {
      return List.of(take(read(body)));
    }
    List<ArrivalResult> results = new ArrayList<>();
    for (JsonNode entry : body) {
      results.add(attempt(read(entry)));
    }
    return results;
  }

  private ArrivalRequest read(JsonNode entry) {
    try {
      return json.convertValue(entry, ArrivalRequest.class);
    } catch (IllegalArgumentException wrong) {
      throw BusinessException.invalid("ARRIVAL_INVALID", "到账通知不是规定格式的 JSON 对象");
    }
  }

  private ArrivalResult attempt(ArrivalRequest request) {
    try {
      return take(request);
    } catch (BusinessException refused) {
      return ArrivalResult.refused(Optional.ofNullable(request.bankReference()).orElse(""), refused);
    }
  }

  private ArrivalResult take(ArrivalRequest request) {
    BankArrival arrival = request.toArrival();
    access.require(arrival.courtCode());
    return ArrivalResult.taken(funds.receive(arrival));
  }
}
