package org.zhiheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.assistance.persistence.CatalogueStore;
import org.zhiheng.assistance.persistence.RequestStore;
import org.zhiheng.assistance.persistence.ShippedFiles;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseFixtures;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.StartUpLock;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.engine.ProcessKeys;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.reference.Courts;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.TestPeople;

/** An operator edits the data files of a running server and has them read again (S1.2, S1.3): no restart, no Java. */
abstract class CatalogueReloadContract {

  private static final Path SHIPPED = Path.of("src", "main", "resources", "assistance");
  private static final String COURT = "330802";
  private static final String GAS =
      "45,utility.gas,用气信息查询,utility,gas,QUERY,gas-query.json,ASSISTANCE_NOTICE,,1,1,debtors address startsOn purpose,"
          + "usage note,ANSWERED,OPTIONAL";

  @TempDir Path folder;
  @LocalServerPort int port;
  @Autowired CatalogueStore store;
  @Autowired RequestStore requests;
  @Autowired Agencies agencies;
  @Autowired InputSchemas schemas;
  @Autowired Assistance assistance;
  @Autowired CatalogueGaps gaps;
  @Autowired Courts courts;
  @Autowired ProcessKeys processes;
  @Autowired StartUpLock lock;
  @Autowired TransactionTemplate transaction;
  @Autowired AuditTrail audit;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;
  @Autowired Identity identity;
  @Autowired AgencyKeys keys;
  @Autowired CaseFiles cases;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient database;

  private CatalogueUpdates edited;

  @BeforeEach
  void anOperatorsCopyOfTheFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      files.filter(Files::isRegularFile).forEach(this::copy);
    }
    edited = updatesFrom(folder.toUri().toString());
    identity.ensureUser("reload-admin", "系统管理员", TestPeople.PASSWORD, Set.of(Roles.SYSADMIN), List.of());
    identity.ensureCourt(COURT, "衢州市柯城区人民法院");
    identity.ensureUser("reload-judge", "执行法官", TestPeople.PASSWORD, Set.of(Roles.JUDGE), List.of(COURT));
  }

  private void copy(Path file) {
    try {
      Path target = folder.resolve(SHIPPED.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CatalogueUpdates updatesFrom(String location) {
    return new CatalogueUpdates(
        ShippedFiles.folder(location), store, requests, agencies, gaps, courts, processes, lock, transaction, audit, events, clock);
  }

  @AfterEach
  void theCityIsAsItWas() {
    lock.run(() -> store.bringInLine(ShippedFiles.files().rows(), clock.instant()));
    agencies.refresh();
  }

  private void append(String file, String line) throws IOException {
    Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.APPEND);
  }

  private void gasCanBeAskedFor() throws IOException {
    Files.writeString(
        folder.resolve("schemas/gas-query.json"),
        """
        {"title": "用气查询", "type": "object", "additionalProperties": false, "required": ["address", "purpose"],
         "properties": {"address": {"type": "string", "title": "用气地址"}, "startsOn": {"type": "string", "title": "查询起始日", "format": "date"},
                        "purpose": {"type": "string", "title": "用途说明"}}}
        """);
    append("matters.csv", GAS);
  }

  private JsonNode get(String user, String path) throws IOException {
    return json.readTree(new Browser(port).withBasic(user, TestPeople.PASSWORD).get(path).body());
  }

  private HttpResponse<String> reloadOverHttp(String user) {
    return new Browser(port).withBasic(user, TestPeople.PASSWORD).send("POST", "/api/catalogue/reload", "");
  }

  @Test
  void theFortyFifthMatterIsAskedForAMinuteAfterItsRowWasWritten() throws IOException {
    gasCanBeAskedFor();

    CatalogueUpdate update = edited.reload();

    assertThat(update.changed()).isEqualTo(2);
    assertThat(get("reload-judge", "/api/catalogue")).hasSize(45);
    JsonNode topics = json.readTree(atTheWaterCompany().get("/agency-api/topics").body());
    assertThat(topics.findValuesAsText("topicName")).contains("utility-330800.gas");
    CaseFile file = aCase();
    String url = "/api/cases/" + file.id() + "/assistance";
    Browser judge = new Browser(port).withBasic("reload-judge", TestPeople.PASSWORD);
    assertThat(judge.send("POST", url, "{\"matter\":\"utility.gas\",\"input\":{\"purpose\":\"核实居住\"}}").body()).contains("“用气地址”必填");
    assertThat(judge.send("POST", url, "{\"matter\":\"utility.gas\",\"input\":{\"address\":\"江滨路 1 号\",\"purpose\":\"核实居住\"}}").statusCode())
        .isEqualTo(201);
    assertThat(assistance.ofCase(file.id())).extracting(AssistanceRequest::topic).containsExactly("utility-330800.gas");

    HttpResponse<String> back = reloadOverHttp("reload-admin");
    assertThat(back.statusCode()).as("a request waits for what the shipped files do not have").isEqualTo(409);
    assertThat(back.body()).contains("CATALOGUE_IN_USE", "utility.gas 还有 1 件请求未办结");
    assertThatThrownBy(() -> updatesFrom("classpath:assistance/").atStart())
        .as("nor does a server start that was told of another folder")
        .hasMessageContaining("zhiheng.assistance.folder")
        .hasMessageContaining("utility.gas 还有 1 件请求未办结");
  }

  private Browser atTheWaterCompany() {
    return new Browser(port).withBasic("utility-330800", keys.issue("utility-330800"));
  }

  private CaseFile aCase() {
    CaseFile received = cases.receive(CaseFixtures.application().form());
    cases.file(received.id());
    return cases.byId(received.id());
  }

  @Test
  void theSixteenthDepartmentWorksWithItsUnitItsAccountAndItsOfficer() throws IOException {
    append("departments.csv", "forest,林业,CITY");
    append("units.csv", "forest-330800,衢州市林业局,forest,330800 330802 330803 330822 330824 330825 330881");
    append("officers.csv", "officer-forest-330800,林某,forest-330800,Y");
    append("words.csv", "rights,林权登记");
    append("matters.csv", "45,forest.query,林权登记查询,forest,query,QUERY,person-query.json,,,2,1,debtors purpose,rights note,ANSWERED,OPTIONAL");

    edited.reload();

    assertThat(get("reload-judge", "/api/catalogue/departments")).hasSize(16);
    assertThat(agencies.unitFor("forest.query", COURT).code()).isEqualTo("forest-330800");
    assertThat(agencies.officer("officer-forest-330800")).map(Officer::unit).contains("forest-330800");
    assertThat(keys.issue("forest-330800")).isNotEmpty();
  }

  @Test
  void aUnitsNewNameIsShownAtOnceAndWhatIsGoneCanStillBeNamed() throws IOException {
    edit("units.csv", "衢州市供电供水服务中心", "衢州市公用事业服务中心");
    edit("matters.csv", matterLine("utility.query") + "\n", "");

    edited.reload();

    assertThat(agencies.unit("utility-330800").name()).isEqualTo("衢州市公用事业服务中心");
    assertThat(agencies.findMatter("utility.query")).as("nobody can ask for it").isEmpty();
    assertThat(agencies.matter("utility.query").name()).as("old requests still show it").isNotEmpty();
    assertThat(schemas.of(agencies.matter("utility.query"))).isNotEmpty();
  }

  private String matterLine(String code) throws IOException {
    return Files.readAllLines(folder.resolve("matters.csv")).stream().filter(line -> line.contains("," + code + ",")).findFirst().orElseThrow();
  }

  private void edit(String file, String was, String is) throws IOException {
    Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)).replace(was, is));
  }

  @Test
  void aRequestMayBeAnsweredByTheWordingItWasMadeUnderAndByTheNewOne() throws IOException {
    AssistanceRequest earlier = asked();
    String was = matterLine("tax.query");
    edit("matters.csv", was, was.replaceFirst("debtors ([^,]*),[^,]*,ANSWERED,[A-Z]*$", "debtors $1 caseNo,note,CONTROLLED NOT_FOUND,REQUIRED"));
    assertThat(matterLine("tax.query")).contains("CONTROLLED NOT_FOUND,REQUIRED");
    edited.reload();
    database.sql("update assistance_matter set persons = null, vehicles = null, input_schema = null where code = 'tax.query' and valid_until is not null").update();
    agencies.refresh();
    AssistanceRequest later = asked();

    Matter kept = agencies.termsOf(earlier);
    assertThat(kept.resultCodes()).containsExactly("CONTROLLED", "NOT_FOUND", "ANSWERED");
    assertThat(kept.answers()).contains("note").hasSizeGreaterThan(1);
    assertThat(kept.discloses()).as("nothing it was not made with").contains("debtors").doesNotContain("caseNo");
    assertThat(kept.evidenceRequired()).as("nor demanded").isFalse();
    assistance.requireResultCode(earlier, "ANSWERED");
    assertThat(agencies.termsOf(later).discloses()).contains("caseNo");
    assertThat(agencies.termsOf(later).evidenceRequired()).isTrue();
    assertThatThrownBy(() -> assistance.requireResultCode(later, "ANSWERED")).hasMessageContaining("CONTROLLED、NOT_FOUND");

    edit("matters.csv", matterLine("tax.query"), was.replace("debtors ", ""));
    edited.reload();
    assertThat(agencies.termsOf(earlier).discloses()).as("what is withheld now is withheld at once").doesNotContain("debtors");
    List.of(earlier, later).forEach(request -> assistance.withdraw(request.id(), "目录测试"));
  }

  private AssistanceRequest asked() {
    RequestOrder order = new RequestOrder(aCase().id(), COURT, "tax.query", "wording-" + UUID.randomUUID(), Map.of("purpose", "核实"), List.of());
    return assistance.byId(assistance.open(List.of(order)).get(0));
  }

  @Test
  void oneWrongCellChangesNothingAndIsNamed() throws IOException {
    gasCanBeAskedFor();
    append("officers.csv", "officer-x,某人,nowhere,");
    int line = Files.readAllLines(folder.resolve("officers.csv")).size();
    String before = store.digest();

    BusinessException refusal = catchThrowableOfType(BusinessException.class, edited::reload);

    assertThat(refusal.code()).isEqualTo("CATALOGUE_INVALID");
    assertThat(refusal.fields())
        .containsExactly(
            new FieldProblem(
                "officers.csv:" + line + ":unit", "nowhere", "协助目录数据", "officers.csv 第 " + line + " 行，列“unit”：没有协助单位 nowhere"));
    assertThat(store.digest()).isEqualTo(before);
    assertThat(agencies.findMatter("utility.gas")).isEmpty();
    assertThat(agencies.matters()).hasSize(ShippedFiles.catalogue().matters().size());
    assertThat(lastAction()).isEqualTo("CATALOGUE_REFUSED");
  }

  private String lastAction() {
    return audit.of("assistance_catalogue", "catalogue").stream().reduce((first, second) -> second).orElseThrow().action();
  }

  @Test
  void onlyTheSystemAdministratorReloadsAndItIsOnTheRecord() throws IOException {
    edit("units.csv", "衢州市供电供水服务中心", "衢州市公用事业服务中心");
    edited.reload();

    assertThat(reloadOverHttp("reload-judge").statusCode()).isEqualTo(403);
    HttpResponse<String> answer = reloadOverHttp("reload-admin");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json.readTree(answer.body()).path("changed").asInt()).as("the unit and its account").isEqualTo(2);
    assertThat(agencies.unit("utility-330800").name()).isEqualTo("衢州市供电供水服务中心");
    assertThat(audit.of("assistance_catalogue", "catalogue")).last().satisfies(
        entry -> {
          assertThat(entry.action()).isEqualTo("CATALOGUE_RELOADED");
          assertThat(entry.actor()).isEqualTo("reload-admin");
        });
  }

  @Test
  void aDistrictWithoutItsOneUnitIsNamedAtOnceAndLoadedAllTheSame() throws IOException {
    identity.ensureUser("reload-command", "指挥中心", TestPeople.PASSWORD, Set.of(Roles.COMMANDER), List.of(COURT));
    assertThat(gaps.now()).as("the shipped directory").isEmpty();
    edit("units.csv", "utility,330800 330802 ", "utility,330800 ");
    append("units.csv", "tax-more,衢州市柯城区第二税务局,tax,330802");

    CatalogueUpdate update = edited.reload();

    assertThat(update.gaps())
        .filteredOn(gap -> gap.matter().equals("tax.query"))
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.court()).isEqualTo(COURT);
          assertThat(gap.units()).containsExactlyInAnyOrder("tax-330802", "tax-more");
          assertThat(gap.text()).contains("柯城区人民法院辖区有多个单位可办理", "tax-more 衢州市柯城区第二税务局");
        });
    assertThat(update.gaps()).filteredOn(gap -> gap.matter().equals("utility.query")).singleElement()
        .satisfies(gap -> assertThat(gap.text()).contains("辖区没有单位办理", "utility.query"));
    assertThat(update.gaps()).extracting(CatalogueGap::court).containsOnly(COURT);
    Browser command = new Browser(port);
    command.login("reload-command", TestPeople.PASSWORD);
    assertThat(command.page("/assistance/incidents").body()).contains("目录缺口", "tax-more 衢州市柯城区第二税务局");
    assertThat(json.readTree(reloadOverHttp("reload-admin").body()).path("gaps").isArray()).isTrue();
    assertThat(command.page("/assistance/incidents").body()).as("put right").doesNotContain("目录缺口");
  }

  @Test
  void anotherServerOfTheDatabaseFollows() throws IOException {
    Agencies elsewhere = new Agencies(store, new InputSchemas(json), null, null);
    CatalogueUpdates neighbour =
        new CatalogueUpdates(
            ShippedFiles.folder("classpath:assistance/"), store, requests, elsewhere, gaps, courts, processes, lock, transaction, audit,
            event -> {}, clock);
    elsewhere.refresh();
    gasCanBeAskedFor();

    edited.reload();

    assertThat(elsewhere.findMatter("utility.gas")).isEmpty();
    assertThat(neighbour.followOthers()).isTrue();
    assertThat(elsewhere.findMatter("utility.gas")).isPresent();
    assertThat(neighbour.followOthers()).as("nothing new").isFalse();
  }
}
