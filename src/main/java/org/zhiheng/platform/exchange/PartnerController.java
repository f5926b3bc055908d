package org.zhiheng.platform.exchange;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Whose packages are believed, and with which certificate ours are signed (交换证书管理). */
@RestController
@RequestMapping("/api/exchange")
class PartnerController {

  private static final String PEM = "application/x-pem-file";

  private final Partners partners;
  private final Exchange exchange;

  PartnerController(Partners partners, Exchange exchange) {
    this.partners = partners;
    this.exchange = exchange;
  }

  /** Our own certificate, to be registered at the other side. */
  @GetMapping(path = "/certificate", produces = PEM)
  @Permit(Permit.ANY_ROLE)
  String own() {
    return exchange.certificate();
  }

  @PostMapping(path = "/partners/{party}/certificates", consumes = {PEM, MediaType.TEXT_PLAIN_VALUE})
  @ResponseStatus(HttpStatus.CREATED)
  @Permit(Roles.SYSADMIN)
  Map<String, String> register(@PathVariable String party, @RequestBody String pem) {
    return Map.of("party", party, "keyId", partners.register(party, pem));
  }

  @GetMapping("/partners/{party}/certificates")
  @Permit(Roles.SYSADMIN)
  List<PartnerCertificate> certificates(@PathVariable String party) {
    return partners.of(party);
  }

  @DeleteMapping("/partners/{party}/certificates/{keyId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit(Roles.SYSADMIN)
  void revoke(@PathVariable String party, @PathVariable String keyId) {
    partners.revoke(party, keyId);
  }

  /** The hand-overs of one record, for the audit administrator. */
  @GetMapping("/log/{reference}")
  @Permit({Roles.AUDITADMIN, Roles.SYSADMIN})
  List<ExchangeEntry> log(@PathVariable String reference) {
    return exchange.log(reference);
  }
}
