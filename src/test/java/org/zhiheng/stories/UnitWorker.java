package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.crypto.Sm2Store;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.testing.ServerProcess;
import org.zhiheng.worker.PretendedAgency;
import org.zhiheng.worker.PretendedAgency.Moment;
import org.zhiheng.worker.Wire;

/**
 * Our worker as a process of its own, between the court and three agencies with an interface (真实的接入进程). One kill meets
 * three requests: the bank's is fetched and nothing is done yet, the registry has done the work and the court does not know,
 * the court has the answer of the police, signed, and the worker has not heard so.
 */
final class UnitWorker implements AutoCloseable {

  private static final String BANK = "bank";
  private static final String LAND = "land";
  private static final String POLICE = "police";

  /** In the order of the accounts in the settings. */
  static final List<String> UNITS = List.of(BANK, LAND, POLICE);

  private static final String SECRET = "Siegel-2026";
  private static final long PATIENCE_SECONDS = 300;

  private final Wire wire;
  private final Map<String, PretendedAgency> agencies = new TreeMap<>();
  private final ServerProcess process;

  /** Known to the court, not yet started: keys are issued, the certificate of the police is registered. */
  UnitWorker(Path directory, int courtPort, CourtDesk admin, String court) {
    wire = new Wire(courtPort);
    List<String> settings = new ArrayList<>(common(directory, admin));
    for (String unit : UNITS) {
      PretendedAgency agency = new PretendedAgency();
      agency.answerAll(UnitWorker::nothingFound);
      agencies.put(unit, agency);
      settings.addAll(account(unit, unit + "-" + court + ".query", admin));
      settings.addAll(adapter(unit, agency));
    }
    settings.addAll(signing(directory, admin));
    agencies.get(BANK).fallSilentWhen(Moment.ASKED);
    agencies.get(LAND).fallSilentWhen(Moment.WORKED);
    wire.keepsFrom(account(POLICE));
    process = ServerProcess.in(directory, "worker", settings);
  }

  private List<String> common(Path directory, CourtDesk admin) {
    Path certificate = write(directory, "court.pem", admin.get("/api/exchange/certificate").body().getBytes(StandardCharsets.US_ASCII));
    return List.of(
        "--spring.profiles.active=worker",
        "--zhiheng.worker.server=" + wire.url(),
        "--zhiheng.worker.court-certificate=" + certificate,
        "--zhiheng.worker.lock=3s",
        "--zhiheng.worker.poll=1s");
  }

  private static List<String> account(String unit, String topic, CourtDesk admin) {
    String prefix = prefix(unit);
    return List.of(
        prefix + "name=" + account(unit),
        prefix + "key=" + UnitComputer.newKey(account(unit), admin),
        prefix + "topics=" + topic,
        prefix + "adapter=" + unit);
  }

  private static String prefix(String unit) {
    return "--zhiheng.worker.accounts[" + UNITS.indexOf(unit) + "].";
  }

  private static String account(String unit) {
    return "hub-" + unit;
  }

  private static List<String> adapter(String unit, PretendedAgency agency) {
    String prefix = "--zhiheng.worker.adapters." + unit + ".";
    return List.of(prefix + "kind=HTTP", prefix + "url=" + agency.url(), prefix + "token=secret", prefix + "timeout=10m");
  }

  private static List<String> signing(Path directory, CourtDesk admin) {
    Sm2.Identity key = Sm2.forDevelopment(account(POLICE), Clock.systemUTC().instant());
    CourtDesk.read(
        admin.sends("/api/exchange/partners/" + account(POLICE) + "/certificates", "text/plain", Sm2.pem(key.certificate())));
    Path keystore = write(directory, "police.p12", Sm2Store.write(key, SECRET));
    return List.of(prefix(POLICE) + "signing.keystore=" + keystore, prefix(POLICE) + "signing.password=" + SECRET);
  }

  private static Path write(Path directory, String name, byte[] content) {
    try {
      return Files.write(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nothingFound(String requestNo) {
    byte[] receipt = ("回执 " + requestNo).getBytes(StandardCharsets.UTF_8);
    return Story.json(
        Map.of(
            "fields", Map.of("assets", List.of()),
            "evidence", List.of(
                Map.of(
                    "name", "回执.txt", "mediaType", "text/plain", "sm3", Sm3.hex(receipt),
                    "content", Base64.getEncoder().encodeToString(receipt)))));
  }

  UnitWorker launch() {
    process.launch();
    return this;
  }

  /** Waits until each of the three requests is at its moment, and kills the process. */
  void isKilledAtThreeMoments() {
    reached("the bank is asked", agencies.get(BANK).silent());
    reached("the registry has done the work", agencies.get(LAND).silent());
    reached("the court has the answer of the police", wire.told());
    process.kill();
    agencies.values().forEach(PretendedAgency::speak);
    wire.repair();
  }

  private void reached(String what, CountDownLatch moment) {
    try {
      assertThat(moment.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(what + "; " + process.said()).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Each agency was given its one request, once. */
  void everyAgencyWasAskedOnce() {
    agencies.forEach((unit, agency) -> assertThat(agency.received().values()).as("asked of " + unit).containsExactly(1));
  }

  @Override
  public void close() {
    process.close();
    agencies.values().forEach(PretendedAgency::close);
    wire.close();
  }
}
