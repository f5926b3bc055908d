package org.zhiheng.simulation.agency;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.AgencyAccount;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.assistance.Cancellations;
import org.zhiheng.assistance.CatalogueChanged;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.Unit;
import org.zhiheng.simulation.CityWorld;
import org.zhiheng.simulation.Manner;

/**
 * The computers of the demo city's agencies and gateways (仿真单位): official external-task clients that connect over HTTP with
 * their own accounts, as a real agency would. One client serves a whole department.
 */
@Component
public class CityAgencies implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CityAgencies.class);
  private static final int TASKS_AT_A_TIME = 20;

  /** Longer than the longest poll: a half-open connection must end some day, a working one never. */
  private static final Duration BEYOND_POLL = Duration.ofSeconds(15);

  /** Stops before the web server does, so that no poll is cut off. */
  private static final int PHASE = Integer.MAX_VALUE;

  private final Agencies agencies;
  private final AgencyKeys keys;
  private final UnitAnswers units;
  private final GatewayAnswers gateways;
  private final OutsideCourtAnswers outsideCourts;
  private final CityWorld world;
  private final AgencySettings settings;
  private final AtomicInteger busy = new AtomicInteger();
  private final Map<String, ExternalTaskClient> clients = new LinkedHashMap<>();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService slowDesk;
  private int port;

  CityAgencies(
      Agencies agencies,
      AgencyKeys keys,
      UnitAnswers units,
      GatewayAnswers gateways,
      OutsideCourtAnswers outsideCourts,
      CityWorld world,
      AgencySettings settings) {
    this.agencies = agencies;
    this.keys = keys;
    this.units = units;
    this.gateways = gateways;
    this.outsideCourts = outsideCourts;
    this.world = world;
    this.settings = settings;
  }

  /** Connects all agencies to the server at this port; does nothing if they are connected. */
  public synchronized void open(int port) {
    if (isRunning()) {
      return;
    }
    slowDesk = Executors.newScheduledThreadPool(2, work -> daemon(work));
    this.port = port;
    connectAll();
    LOG.info("仿真单位已连接：{} 个接入账号", clients.size());
  }

  /** A matter or a unit that was added while the server runs is answered too. */
  @EventListener(CatalogueChanged.class)
  public synchronized void catalogueChanged() {
    if (isRunning()) {
      connectAll();
    }
  }

  private void connectAll() {
    agencies.accounts().stream()
        .filter(this::isSimulated)
        .forEach(account -> subscribe(clients.computeIfAbsent(account.name(), name -> connect(account)), account));
  }

  private void subscribe(ExternalTaskClient client, AgencyAccount account) {
    topicsOf(account).stream()
        .filter(answered::add)
        .forEach(topic -> client.subscribe(topic).handler(this::handle).open());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulated-desk");
    thread.setDaemon(true);
    return thread;
  }

  /** Hubs and gateways are computers; a unit without a hub has people, who answer at their desks. */
  private boolean isSimulated(AgencyAccount account) {
    return account.kind() != AgencyAccount.Kind.UNIT;
  }

  private ExternalTaskClient connect(AgencyAccount account) {
    Duration poll = settings.longPoll();
    RequestConfig patience =
        RequestConfig.custom().setResponseTimeout(Timeout.of(poll.plus(BEYOND_POLL))).build();
    return ExternalTaskClient.create()
        .baseUrl("http://127.0.0.1:" + port + "/agency-api")
        .workerId("simulated")
        .maxTasks(TASKS_AT_A_TIME)
        .lockDuration(settings.lock().toMillis())
        .asyncResponseTimeout(poll.toMillis())
        .backoffStrategy(new CappedBackoff())
        .customizeHttpClient(http -> http.setDefaultRequestConfig(patience))
        .addInterceptor(new BasicAuthProvider(account.name(), keys.issue(account.name())))
        .build();
  }

  private List<String> topicsOf(AgencyAccount account) {
    if (account.kind() == AgencyAccount.Kind.GATEWAY) {
      return account.topics();
    }
    return agencies.units().stream().flatMap(this::topicsOf).filter(account::covers).toList();
  }

  private Stream<String> topicsOf(Unit unit) {
    Stream<String> matters =
        agencies.matters().stream()
            .filter(matter -> matter.department().equals(unit.department()))
            .filter(CityAgencies::isInTheRegisters)
            .map(matter -> matter.topicOf(unit));
    return Stream.concat(matters, Stream.of(unit.code() + "." + Cancellations.VERB));
  }

  /** The registers know what is owned and what is sealed; everything else is done by people at their desks. */
  private static boolean isInTheRegisters(Matter matter) {
    return matter.answers().contains("assets") || !matter.askedDirectly();
  }

  private void handle(ExternalTask task, ExternalTaskService service) {
    Manner manner = world.mannerOf(task.getTopicName());
    if (manner.silent()) {
      return;
    }
    busy.incrementAndGet();
    Duration delay = manner.delay().isZero() ? settings.delay() : manner.delay();
    if (delay.isZero()) {
      work(task, service, manner);
    } else {
      slowDesk.schedule(() -> work(task, service, manner), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void work(ExternalTask task, ExternalTaskService service, Manner manner) {
    try {
      if (world.failsNow(task.getTopicName())) {
        service.handleFailure(task, "单位系统暂时不可用", "", retriesLeft(task), 0);
      } else if (manner.refusal().isPresent()) {
        service.handleBpmnError(task, "AGENCY_REFUSED", manner.refusal().get());
      } else {
        service.complete(task, answer(task));
      }
    } catch (RuntimeException e) {
      LOG.warn("仿真单位办理 {} 失败：{}", task.getTopicName(), e.getMessage());
      report(task, service);
    } finally {
      busy.decrementAndGet();
    }
  }

  private Map<String, Object> answer(ExternalTask task) {
    if (OutsideCourtAnswers.isMeant(task)) {
      return outsideCourts.answer(task);
    }
    boolean gateway = task.getVariable("requestNo") == null;
    return gateway ? gateways.answer(task) : units.answer(task);
  }

  private static void report(ExternalTask task, ExternalTaskService service) {
    try {
      service.handleFailure(task, "单位系统办理出错", "", retriesLeft(task), Duration.ofSeconds(5).toMillis());
    } catch (RuntimeException gone) {
      LOG.debug("任务 {} 已不在", task.getId(), gone);
    }
  }

  private static int retriesLeft(ExternalTask task) {
    return Optional.ofNullable(task.getRetries()).map(left -> Math.max(0, left - 1)).orElse(3);
  }

  /** Whether no simulated agency is working on anything. */
  public boolean isIdle() {
    return busy.get() == 0;
  }

  /** Topics on which nobody will answer, so that waiting for them would be in vain. */
  public boolean isSilent(String topic) {
    return !answered.contains(topic) || world.mannerOf(topic).silent();
  }

  /** Disconnects; work that is under way is finished first. */
  public synchronized void close() {
    stopTogether();
    clients.clear();
    answered.clear();
    if (slowDesk != null) {
      slowDesk.shutdownNow();
    }
  }

  /** Each waits for its own poll to end; with a thread for each they wait once, however few processors there are. */
  private void stopTogether() {
    List<Thread> stopping = clients.values().stream().map(client -> daemon(client::stop)).toList();
    stopping.forEach(Thread::start);
    try {
      for (Thread thread : stopping) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starting needs the port of the web server; see the demo city and the tests. */
  @Override
  public void start() {
    // Nothing to connect to yet.
  }

  @Override
  public boolean isAutoStartup() {
    return false;
  }

  @Override
  public void stop() {
    close();
  }

  /** On a thread of its own: the clients wait for their polls, which the server answers in the same phase. */
  @Override
  public void stop(Runnable whenDone) {
    daemon(
            () -> {
              close();
              whenDone.run();
            })
        .start();
  }

  @Override
  public boolean isRunning() {
    return !clients.isEmpty();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
