package org.zhiheng.worker.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.backoff.ExponentialBackoffStrategy;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.zhiheng.worker.AdapterUnavailableException;
import org.zhiheng.worker.AgencyAdapter;
import org.zhiheng.worker.WorkerSettings;
import org.zhiheng.worker.server.CourtPackages;
import org.zhiheng.worker.server.SignedAnswers;

/** One official external-task client per account (接入客户端); an account is tried again until the court can be reached. */
public final class AgencyClients implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AgencyClients.class);
  private static final Duration BEYOND_POLL = Duration.ofSeconds(15);
  private static final long PAUSE_SECONDS = 5;
  private static final int TASKS_AT_A_TIME = 20;
  private static final long FIRST_PAUSE = 500;
  private static final long LONGEST_PAUSE = 10_000;

  private final WorkerSettings settings;
  private final Map<String, AgencyAdapter> adapters;
  private final CourtPackages court;
  private final SignedAnswers signed;
  private final List<ExternalTaskClient> clients = new ArrayList<>();
  private ScheduledExecutorService connecting;

  public AgencyClients(
      WorkerSettings settings, Map<String, AgencyAdapter> adapters, CourtPackages court, SignedAnswers signed) {
    this.settings = settings;
    this.adapters = adapters;
    this.court = court;
    this.signed = signed;
  }

  @Override
  public synchronized void start() {
    connecting = Executors.newSingleThreadScheduledExecutor(work -> daemon(work));
    settings.accounts().forEach(account -> connecting.execute(() -> connect(account)));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "worker-connect");
    thread.setDaemon(true);
    return thread;
  }

  private void connect(WorkerSettings.Account account) {
    try {
      open(account, court.topics(account));
    } catch (AdapterUnavailableException unavailable) {
      LOG.warn("账号 {} 暂不能接入：{}", account.name(), unavailable.getMessage());
      connecting.schedule(() -> connect(account), PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private synchronized void open(WorkerSettings.Account account, List<String> topics) {
    ExternalTaskClient client = client(account);
    clients.add(client);
    ErrandHandler handler = new ErrandHandler(account, adapters.get(account.adapter()), court, signed);
    topics.forEach(topic -> client.subscribe(topic).handler(handler).open());
    LOG.info("账号 {} 已接入，{} 个主题，适配器 {}", account.name(), topics.size(), account.adapter());
  }

  private ExternalTaskClient client(WorkerSettings.Account account) {
    RequestConfig patience =
        RequestConfig.custom().setResponseTimeout(Timeout.of(settings.poll().plus(BEYOND_POLL))).build();
    return ExternalTaskClient.create()
        .baseUrl(settings.server().toString())
        .workerId("worker-" + account.adapter())
        .maxTasks(TASKS_AT_A_TIME)
        .lockDuration(settings.lock().toMillis())
        .asyncResponseTimeout(settings.poll().toMillis())
        .backoffStrategy(new ExponentialBackoffStrategy(FIRST_PAUSE, 2, LONGEST_PAUSE))
        .customizeHttpClient(http -> http.setDefaultRequestConfig(patience))
        .addInterceptor(new BasicAuthProvider(account.name(), account.key()))
        .build();
  }

  @Override
  public synchronized void stop() {
    connecting.shutdownNow();
    clients.parallelStream().forEach(ExternalTaskClient::stop);
    clients.clear();
    connecting = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return connecting != null;
  }
}
