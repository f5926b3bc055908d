package org.zhiheng.assistance.web;

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
import org.zhiheng.assistance.AccountCertificate;
import org.zhiheng.assistance.AgencyCertificates;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Client certificates of agencies' accounts (接入证书管理), for the system administrator. */
@RestController
@RequestMapping("/api/agencies/units/{account}/certificates")
@Permit(Roles.SYSADMIN)
class AgencyCertificatesApi {

  private final AgencyCertificates certificates;

  AgencyCertificatesApi(AgencyCertificates certificates) {
    this.certificates = certificates;
  }

  @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, "application/x-pem-file"})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> register(@PathVariable String account, @RequestBody String pem) {
    return Map.of("account", account, "fingerprint", certificates.register(account, pem));
  }

  @GetMapping
  List<AccountCertificate> all(@PathVariable String account) {
    return certificates.of(account);
  }

  @DeleteMapping("/{fingerprint}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String account, @PathVariable String fingerprint) {
    certificates.revoke(account, fingerprint);
  }
}
