package org.zhiheng.assistance.web;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A second door of the test server that speaks TLS and wants a certificate of the caller. */
@Component
class TlsConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final char[] PASSWORD = "test-only".toCharArray();

  private final KeyStore server = identity("localhost");
  private final KeyStore registry = identity("land-330802");
  private final KeyStore stranger = identity("stranger");
  private Connector connector;

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    connector = new Connector(Http11NioProtocol.class.getName());
    connector.setPort(0);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("SSLEnabled", "true");
    SSLHostConfig tls = new SSLHostConfig();
    tls.setCertificateVerification("optional");
    tls.setTrustStore(trusting(certificate(registry), certificate(stranger)));
    SSLHostConfigCertificate own = new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.EC);
    own.setCertificateKeystore(server);
    own.setCertificateKeystorePassword(new String(PASSWORD));
    tls.addCertificate(own);
    connector.addSslHostConfig(tls);
    factory.addAdditionalTomcatConnectors(connector);
  }

  int port() {
    return connector.getLocalPort();
  }

  X509Certificate ofTheRegistry() {
    return certificate(registry);
  }

  SSLContext asTheRegistry() {
    return context(registry);
  }

  SSLContext asAStranger() {
    return context(stranger);
  }

  SSLContext withoutCertificate() {
    return context(trusting());
  }

  private SSLContext context(KeyStore client) {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(client, PASSWORD);
      TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusting(certificate(server)));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
      return context;
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore trusting(X509Certificate... certificates) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (int i = 0; i < certificates.length; i++) {
        store.setCertificateEntry("c" + i, certificates[i]);
      }
      return store;
    } catch (java.io.IOException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(KeyStore store) {
    try {
      return (X509Certificate) store.getCertificate("own");
    } catch (java.security.KeyStoreException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore identity(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      X500Name subject = new X500Name("CN=" + name);
      long now = System.currentTimeMillis();
      var builder =
          new JcaX509v3CertificateBuilder(
              subject, BigInteger.valueOf(now), new Date(now - 86_400_000L), new Date(now + 1_000L * 86_400 * 3_650), subject,
              pair.getPublic());
      X509Certificate certificate =
          new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("own", pair.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
      return store;
    } catch (java.io.IOException | java.security.GeneralSecurityException | org.bouncycastle.operator.OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
