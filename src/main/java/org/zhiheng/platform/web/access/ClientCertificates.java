package org.zhiheng.platform.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * The certificate a caller proved to hold (客户端证书): in the TLS handshake with this server, or with a gateway in front of it,
 * whose header is believed only when the connection itself comes from one of the configured addresses.
 */
@Component
class ClientCertificates {

  private static final String FROM_HANDSHAKE = "jakarta.servlet.request.X509Certificate";

  private final AgencySettings settings;

  ClientCertificates(AgencySettings settings) {
    this.settings = settings;
  }

  /** SHA-256 of the certificate, lower-case hex. */
  Optional<String> fingerprint(HttpServletRequest request) {
    return fromHandshake(request).or(() -> fromGateway(request)).map(ClientCertificates::sha256);
  }

  private static Optional<X509Certificate> fromHandshake(HttpServletRequest request) {
    return request.getAttribute(FROM_HANDSHAKE) instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(chain[0])
        : Optional.empty();
  }

  private Optional<X509Certificate> fromGateway(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(settings.certificateHeader()))
        .filter(header -> !header.isBlank() && comesFromGateway(request))
        .flatMap(ClientCertificates::parsed);
  }

  /** The peer of the connection, not whom a forwarding header names. */
  private boolean comesFromGateway(HttpServletRequest request) {
    return request.getAttribute(PeerAddress.ATTRIBUTE) instanceof String peer
        && settings.gateways().stream().anyMatch(allowed -> new IpAddressMatcher(allowed).matches(peer));
  }

  /** PEM, escaped as a URL: what nginx sends as {@code $ssl_client_escaped_cert}. */
  private static Optional<X509Certificate> parsed(String header) {
    try {
      byte[] pem = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String sha256(X509Certificate certificate) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("无法计算证书指纹", e);
    }
  }
}
