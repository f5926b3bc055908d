package org.zhiheng.assistance.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiheng.assistance.Catalogue;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.Officer;
import org.zhiheng.assistance.Unit;

/** The city's directory and catalogue are data: what is in them, what a new row does, and what a wrong row says. */
class CatalogueDataTest {

  private static final Path SHIPPED = Path.of("src", "main", "resources", "assistance");
  private static final Set<String> COURTS =
      new TreeSet<>(List.of("330800", "330802", "330803", "330822", "330824", "330825", "330881"));

  private static final Set<String> PROCESSES =
      Set.of("assistance-request", "assistance-request-gas", "property-survey", "property-control", "property-release");

  @TempDir Path folder;

  @BeforeEach
  void copyWhatIsShipped() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      files.filter(Files::isRegularFile).forEach(this::copy);
    }
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

  private CatalogueFiles files() {
    return ShippedFiles.folder(folder.toUri().toString()).read();
  }

  private Catalogue load() {
    assertThat(problems()).isEmpty();
    return ShippedFiles.catalogue(files());
  }

  private List<String> problems() {
    return files().problems(COURTS::contains, PROCESSES::contains).stream().map(CatalogueProblem::text).toList();
  }

  /** Adds a row and says on which line it stands. */
  private int append(String file, String line) throws IOException {
    Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.APPEND);
    return Files.readAllLines(folder.resolve(file)).size();
  }

  private void replace(String file, String was, String is) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(was);
    Files.writeString(folder.resolve(file), text.replace(was, is));
  }

  private static List<Unit> city(Catalogue catalogue) {
    return catalogue.units().values().stream().filter(unit -> !unit.national()).toList();
  }

  @Test
  void theCityHas44MattersOf15DepartmentsAnd55CountyUnitsWith83Officers() {
    Catalogue catalogue = load();

    List<Matter> numbered =
        catalogue.matters().values().stream().filter(matter -> matter.number().isPresent()).toList();
    assertThat(numbered.stream().map(matter -> matter.number().getAsInt()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 44).boxed().toList());
    assertThat(catalogue.departments().values().stream().filter(department -> !department.network())).hasSize(15);
    assertThat(city(catalogue)).hasSize(15 + 55);
    assertThat(city(catalogue).stream().filter(unit -> unit.code().endsWith("-330800"))).hasSize(15);
    assertThat(catalogue.officers()).hasSize(83);
  }

  @Test
  void everyUnitHasOneLeader() {
    Catalogue catalogue = load();

    assertThat(catalogue.officers().values().stream().filter(Officer::leader).map(Officer::unit))
        .containsExactlyInAnyOrderElementsOf(city(catalogue).stream().map(Unit::code).toList());
  }

  @Test
  void everyMatterHasExactlyOneUnitInEveryDistrict() {
    Catalogue catalogue = load();

    for (Matter matter : catalogue.matters().values()) {
      for (String court : COURTS) {
        assertThat(catalogue.candidates(matter, court)).as(matter.code() + " " + court).hasSize(1);
      }
    }
  }

  @Test
  void aUnitSeesEverythingTheAskingCourtEntersForItsMatter() throws IOException {
    CatalogueFiles files = files();
    for (Matter matter : load().matters().values()) {
      files
          .schema(matter.inputSchema())
          .path("properties")
          .fieldNames()
          .forEachRemaining(
              field ->
                  assertThat(matter.discloses().contains(field) || field.equals("debtorIds"))
                      .as(matter.code() + ": " + field)
                      .isTrue());
    }
  }

  @Test
  void everyFieldAUnitSeesHasAChineseName() throws IOException {
    Catalogue catalogue = load();
    CatalogueFiles files = files();
    for (Matter matter : catalogue.matters().values()) {
      for (String field : matter.discloses()) {
        boolean titled = files.schema(matter.inputSchema()).path("properties").path(field).has("title");
        assertThat(titled || catalogue.words().containsKey(field)).as(matter.code() + ": " + field).isTrue();
      }
    }
  }

  @Test
  void aFolderWithoutWordsOfItsOwnKeepsTheShippedOnes() throws IOException {
    Files.delete(folder.resolve("words.csv"));

    assertThat(load().words()).containsEntry("receiptNo", "回执编号");
  }

  @Test
  void anAnswerNobodyHasNamedIsRefused() throws IOException {
    int line = append("matters.csv", "45,utility.gas,用气查询,utility,gas,QUERY,utility-query.json,,,1,1,debtors,meterNo note,ANSWERED,OPTIONAL");

    refused("matters.csv 第 " + line + " 行，列“answers”：meterNo 没有中文名称，请先在 words.csv 中登记");
  }

  @Test
  void theFortyFifthMatterIsARow() throws IOException {
    append(
        "matters.csv",
        "45,utility.gas,用气信息查询,utility,gas,QUERY,utility-query.json,ASSISTANCE_NOTICE,,1,1,debtors address purpose,"
            + "usage note,ANSWERED,OPTIONAL");

    Catalogue catalogue = load();

    Matter gas = catalogue.matters().get("utility.gas");
    assertThat(gas.number()).hasValue(45);
    assertThat(gas.process()).isEqualTo(Matter.DEFAULT_PROCESS);
    assertThat(gas.topicOf(catalogue.candidates(gas, "330881").get(0))).isEqualTo("utility-330800.gas");
  }

  @Test
  void theSixteenthDepartmentIsARowInEachFile() throws IOException {
    append("departments.csv", "forest,林业,CITY");
    append("units.csv", "forest-330800,衢州市林业局,forest,330800 330802 330803 330822 330824 330825 330881");
    append("officers.csv", "officer-forest-330800,林某,forest-330800,Y");
    append("words.csv", "rights,林权登记");
    append(
        "matters.csv",
        "45,forest.query,林权登记查询,forest,query,QUERY,person-query.json,ASSISTANCE_NOTICE,,2,1,debtors purpose,"
            + "rights note,ANSWERED,OPTIONAL");

    Catalogue catalogue = load();

    Matter query = catalogue.matters().get("forest.query");
    for (String court : COURTS) {
      assertThat(catalogue.candidates(query, court)).extracting(Unit::code).containsExactly("forest-330800");
    }
    assertThat(catalogue.accounts().get("forest-330800").covers("forest-330800.query")).isTrue();
  }

  @Test
  void aUnitChangesItsNameInOneRow() throws IOException {
    replace("units.csv", "衢州市供电供水服务中心", "衢州市公用事业服务中心");

    Catalogue catalogue = load();

    assertThat(catalogue.units().get("utility-330800").name()).isEqualTo("衢州市公用事业服务中心");
    assertThat(catalogue.accounts().get("utility-330800").title()).isEqualTo("衢州市公用事业服务中心");
  }

  @Test
  void aMatterOfAnUnknownDepartmentIsRefused() throws IOException {
    int line = append("matters.csv", "45,sea.query,海域查询,sea,query,QUERY,person-query.json,,,1,1,debtors,note,ANSWERED,OPTIONAL");

    refused("matters.csv 第 " + line + " 行，列“department”：没有部门 sea");
  }

  @Test
  void aMatterWithoutItsSchemaIsRefused() throws IOException {
    int line = append("matters.csv", "45,tax.x,测试,tax,x,QUERY,nowhere.json,,,1,1,debtors,note,ANSWERED,OPTIONAL");

    refused("matters.csv 第 " + line + " 行，列“inputSchema”：没有文件 schemas/nowhere.json");
  }

  @Test
  void aNumberGivenTwiceIsRefused() throws IOException {
    int line = append("matters.csv", "44,tax.x,测试,tax,x,QUERY,person-query.json,,,1,1,debtors,note,ANSWERED,OPTIONAL");

    refused("matters.csv 第 " + line + " 行，列“number”：44 与第 " + (line - 1) + " 行重复");
  }

  @Test
  void twoMattersOnOneTopicAreRefused() throws IOException {
    append("units.csv", "sms,短信中心,utility,330800");
    int line = append("matters.csv", "45,utility.send,测试,utility,send,QUERY,person-query.json,,,1,1,debtors,note,ANSWERED,OPTIONAL");

    refused("matters.csv 第 " + line + " 行，列“verb”：主题 sms.send 已被占用");
  }

  @Test
  void everyOtherWrongCellIsNamedToo() throws IOException {
    append("units.csv", "tax-999999,某税务局,tax,999999");
    append("officers.csv", "officer-x,某人,nowhere,Y");
    append("officers.csv", "officer-tax-330800-9,某人,tax-330800,Y");
    append("matters.csv", "x,tax.y,测试,tax,z,ASK,person-query.json,LETTER,,one,1,debtors,note,ANSWERED,MAYBE");

    refused(
        "units.csv 第 73 行，列“districts”：没有法院 999999",
        "officers.csv 第 85 行，列“unit”：没有协助单位 nowhere",
        "tax-330800 已有负责人",
        "列“code”：应为 tax.z（部门.办理动作）",
        "列“number”：“x”应为目录编号（正整数）",
        "列“kind”：“ASK”应为 [CONTROL, QUERY, RELEASE] 之一",
        "列“documents”：没有文书种类 LETTER",
        "列“persons”：“one”应为人数（整数）",
        "列“evidence”：“MAYBE”应为 [OPTIONAL, REQUIRED] 之一");
  }

  @Test
  void aFileThatIsMissingOrHasLostACommaIsNamed() throws IOException {
    Files.delete(folder.resolve("officers.csv"));
    int line = append("departments.csv", "forest,林业");

    refused("officers.csv：没有这个文件，或者不能读取", "departments.csv 第 " + line + " 行：只有 2 列，应为 3 列，请检查逗号");
  }

  @Test
  void aSchemaThatIsNoneSaysWhere() throws IOException {
    append("matters.csv", "45,utility.gas,用气查询,utility,gas,QUERY,gas.json,,,1,1,debtors,note,ANSWERED,OPTIONAL");
    append("matters.csv", "46,utility.oil,用油查询,utility,oil,QUERY,oil.json,,,1,1,debtors,note,ANSWERED,OPTIONAL");
    Files.writeString(folder.resolve("schemas/gas.json"), "{\n  \"type\": \"object\",\n  \"properties\": {},,\n}");
    Files.writeString(folder.resolve("schemas/oil.json"), "{\"type\": \"object\", \"properties\": {\"days\": {\"type\": \"whole\"}}}");

    refused("schemas/gas.json 不是 JSON，见其第 3 行", "schemas/oil.json /properties/days/type");
  }

  @Test
  void aTableFromAChineseSpreadsheetIsReadInItsOwnEncoding() throws IOException {
    Path units = folder.resolve("units.csv");
    Files.write(units, Files.readString(units).getBytes("GB18030"));
    Path matters = folder.resolve("matters.csv");
    Files.writeString(matters, "\uFEFF" + Files.readString(matters).replace("\n", "\r\n"));

    Catalogue catalogue = load();

    assertThat(catalogue.units().get("police-330800").name()).isEqualTo("衢州市公安局");
    assertThat(catalogue.matters()).containsKey("police.query");
  }

  @Test
  void aFieldTheUnitWouldNeverSeeAndOneNobodyCanFillInAreNamed() throws IOException {
    append("matters.csv", "45,utility.gas,用气查询,utility,gas,QUERY,gas.json,,,1,1,debtors adress,note,ANSWERED,OPTIONAL");
    append("matters.csv", "46,utility.oil,用油查询,utility,oil,QUERY,oil.json,,,1,1,debtors,note,ANSWERED,OPTIONAL");
    Files.writeString(
        folder.resolve("schemas/gas.json"), "{\"type\": \"object\", \"properties\": {\"address\": {\"type\": \"string\", \"title\": \"地址\"}}}");
    Files.writeString(
        folder.resolve("schemas/oil.json"),
        "{\"type\": \"object\", \"required\": [\"days\"], \"properties\": {\"day\": {\"type\": \"integer\"}}}");

    refused(
        "列“discloses”：adress 既不是 gas.json 的字段，也不在 words.csv 中",
        "schemas/oil.json /properties/day：请写明 title",
        "schemas/oil.json /required：properties 中没有 days");
  }

  @Test
  void aProcessOfTheCitysOwnIsAskedDirectlyAndOneThatIsNotThereIsNamed() throws IOException {
    append("matters.csv", "45,utility.gas,用气,utility,gas,QUERY,utility-query.json,,assistance-request-gas,1,1,debtors,note,ANSWERED,OPTIONAL");
    assertThat(load().matters().get("utility.gas").askedDirectly()).isTrue();

    append("matters.csv", "46,utility.oil,用油,utility,oil,QUERY,utility-query.json,,asistance-request,1,1,debtors,note,ANSWERED,OPTIONAL");
    refused("列“process”：没有部署流程 asistance-request；由通用流程办理的请留空");
  }

  @Test
  void whatControlsPropertyMustComeBackWithProof() throws IOException {
    append("matters.csv", "45,utility.seal,封停,utility,seal,CONTROL,utility-query.json,,,1,1,debtors,note,ANSWERED,OPTIONAL");

    refused("列“evidence”：控制、解除类事项的回执必须附办理凭证");
  }

  @Test
  void aHeadingThatIsMisspeltIsNamedOnceAndNotAtEveryRow() throws IOException {
    replace("matters.csv", "inputSchema", "inputschema");

    assertThat(problems())
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).startsWith("matters.csv，列“inputSchema”：缺少这一列"))
        .anySatisfy(text -> assertThat(text).startsWith("matters.csv，列“inputschema”：不认识这一列"));
  }

  @Test
  void resultsAndFieldsKeepTheOrderOfTheFile() throws IOException {
    Matter seal = load().matters().get("land.seal");

    assertThat(seal.resultCodes()).startsWith("CONTROLLED", "WAITING");
    assertThat(seal.answers()).startsWith("rank");
  }

  private void refused(String... messages) {
    String all = String.join("\n", problems());
    assertThat(all).contains(messages);
  }
}
