package org.zhiheng.assistance;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.security.AgencyAccounts;

/** The two ways an account proves itself (接入认证): a key, or the private key of a registered certificate. */
@Component
class AgencyLogins implements AgencyAccounts {

  private final AgencyKeys keys;
  private final AgencyCertificates certificates;
  private final Agencies agencies;

  AgencyLogins(AgencyKeys keys, AgencyCertificates certificates, Agencies agencies) {
    this.keys = keys;
    this.certificates = certificates;
    this.agencies = agencies;
  }

  @Override
  public Optional<String> authenticate(String account, String key) {
    return keys.authenticate(account, key);
  }

  @Override
  public Optional<String> authenticate(String fingerprint) {
    return certificates.accountOf(fingerprint);
  }

  @Override
  public Optional<String> holder(String fingerprint) {
    return certificates.everOf(fingerprint).filter(this::exists);
  }

  @Override
  public boolean exists(String account) {
    return agencies.account(account).isPresent();
  }
}
