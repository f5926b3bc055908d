package org.zhiheng.worker;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhiheng.worker.*} (接入进程设置).
 *
 * @param server address of the court's {@code /agency-api}
 * @param courtCertificate PEM file with which the court's packages are verified
 * @param courtName name under which the court sends
 * @param lock how long a request is held; what has no answer by then is brought again
 * @param poll how long a call for work waits at the court
 * @param accounts accounts of agencies, each with the adapter that serves it
 * @param adapters adapters by name
 */
public record WorkerSettings(
    URI server,
    Path courtCertificate,
    @DefaultValue("zhiheng") String courtName,
    @DefaultValue("30s") Duration lock,
    @DefaultValue("20s") Duration poll,
    @DefaultValue List<Account> accounts,
    @DefaultValue Map<String, Adapter> adapters) {

  /** Ways of talking to an agency. */
  public enum Kind {
    HTTP,
    FILE_DROP
  }

  /**
   * An account at the court.
   *
   * @param topics topics to serve; empty = all the account has
   * @param adapter name of the adapter
   * @param signing key the unit signs its answers with; without it they go as plain calls
   */
  public record Account(
      String name, String key, @DefaultValue List<String> topics, String adapter, Signing signing) {

    Optional<Signing> signature() {
      return Optional.ofNullable(signing);
    }
  }

  /**
   * A unit's own SM2 key (单位签名密钥).
   *
   * @param keystore PKCS#12 file with key and certificate
   * @param password of the keystore
   * @param alias of the key; empty = the first
   */
  public record Signing(Path keystore, @DefaultValue("") String password, @DefaultValue("") String alias) {}

  /**
   * An adapter.
   *
   * @param url of the agency's interface, for {@code HTTP}
   * @param token bearer token for it
   * @param timeout of one call
   * @param directory for {@code FILE_DROP}
   */
  public record Adapter(
      Kind kind,
      URI url,
      @DefaultValue("") String token,
      @DefaultValue("10s") Duration timeout,
      Path directory) {}
}
