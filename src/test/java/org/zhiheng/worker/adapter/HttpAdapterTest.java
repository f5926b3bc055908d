package org.zhiheng.worker.adapter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhiheng.worker.AdapterUnavailableException;
import org.zhiheng.worker.AgencyAdapter;
import org.zhiheng.worker.PretendedAgency;
import org.zhiheng.worker.WorkerSettings;

class HttpAdapterTest extends AgencyAdapterContract {

  private final PretendedAgency agency = new PretendedAgency();
  private final AgencyAdapter adapter = at(agency.url(), "secret");

  private static AgencyAdapter at(URI url, String token) {
    return new HttpAdapter(
        new WorkerSettings.Adapter(WorkerSettings.Kind.HTTP, url, token, Duration.ofSeconds(5), Path.of("")), new ObjectMapper());
  }

  @AfterEach
  void closeTheAgency() {
    agency.close();
  }

  @Override
  protected AgencyAdapter adapter() {
    return adapter;
  }

  @Override
  protected int timesReceived(String errandNo) {
    return agency.timesReceived(errandNo);
  }

  @Override
  protected List<String> urgings(String errandNo) {
    return agency.urgings(errandNo);
  }

  @Override
  protected void agencyAnswers(String errandNo, String document) {
    agency.answer(errandNo, document);
  }

  @Override
  protected void takeTheAgencyAway() {
    agency.setAway(true);
  }

  @Override
  protected void bringTheAgencyBack() {
    agency.setAway(false);
  }

  @Override
  protected String toldAfterRejection(String errandNo) {
    return agency.outcome(errandNo);
  }

  @Test
  void aWrongTokenAndNobodyListeningAreReasonsToWait() {
    assertThatThrownBy(() -> at(agency.url(), "wrong").exchange(ERRAND)).isInstanceOf(AdapterUnavailableException.class);
    assertThatThrownBy(() -> at(URI.create("http://127.0.0.1:1"), "secret").exchange(ERRAND)).isInstanceOf(AdapterUnavailableException.class);
  }
}
