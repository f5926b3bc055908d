package org.zhiheng.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the sample file of {@code docs/samples}: made-up people and companies with valid check digits, typed the way people
 * type. The same seed gives the same file; {@code main} writes it.
 */
public final class SampleApplications {

  public static final Path CSV = Path.of("docs/samples/applications.csv");
  public static final Path XLSX = Path.of("docs/samples/applications.xlsx");
  static final int ROWS = 224;

  private static final int SEED = 330800;
  private static final LocalDate NEWEST = LocalDate.of(2026, 9, 30);

  private static final String[][] COURTS = {
    {"330802", "衢州市柯城区人民法院", "浙0802", "浙江省衢州市柯城区"},
    {"330803", "衢州市衢江区人民法院", "浙0803", "浙江省衢州市衢江区"},
    {"330822", "常山县人民法院", "浙0822", "浙江省衢州市常山县"},
    {"330824", "开化县人民法院", "浙0824", "浙江省衢州市开化县"},
    {"330825", "龙游县人民法院", "浙0825", "浙江省衢州市龙游县"},
    {"330881", "江山市人民法院", "浙0881", "浙江省衢州市江山市"},
    {"330800", "衢州市中级人民法院", "浙08", "浙江省衢州市柯城区"},
  };
  private static final String[] SURNAMES = "王李张刘陈杨黄周吴徐孙胡朱郑余毛祝姜叶汪方程徐占璩".split("");
  private static final String[] GIVEN =
      ("建国 志强 丽华 秀英 国平 晓燕 海峰 雪梅 永康 小红 文斌 金花 卫东 爱珍 家豪 思远 雨欣 俊杰 春兰 德明 水根 樟根 "
              + "荣富 彩仙 美娟 立新 正良 根土 素珍 益民 佳怡 浩然 子涵 明亮 军 敏 静 磊 芳 勇")
          .split(" ");
  private static final String[] STREETS =
      "新桥街 荷花中路 府山街道劳动路 信安街道斗潭路 花园街道白云中大道 樟潭街道振兴东路 天马街道定阳北路 芹阳办事处解放街 东华街道兴龙南路 双塔街道中山路".split(" ");
  private static final String[] COMPANY_WORDS = "恒业 三衢 信安 柯山 烂柯 金桔 龙翔 江郎 钱江源 常鑫 浙西 南孔 瀫水 须江 万通 永盛 顺达 佳禾".split(" ");
  private static final String[] TRADES = "建筑工程 建材 机电设备 食品 纸业 农业开发 物流 装饰 纺织 新能源科技 化工 家居".split(" ");
  private static final String[] BANKS =
      "中国工商银行衢州分行 中国农业银行衢州柯城支行 中国建设银行衢州分行 浙江泰隆商业银行衢州分行 衢州柯城农村商业银行 江山农村商业银行 龙游农村商业银行".split(" ");

  /** Cause, kind of basis, letters in the number, claim for a living. */
  private static final Object[][] MATTERS = {
    {"民间借贷纠纷", "民事判决书", "民初", false},
    {"民间借贷纠纷", "民事调解书", "民初", false},
    {"买卖合同纠纷", "民事判决书", "民初", false},
    {"买卖合同纠纷", "民事调解书", "民初", false},
    {"金融借款合同纠纷", "民事判决书", "民初", false},
    {"信用卡纠纷", "民事判决书", "民初", false},
    {"租赁合同纠纷", "民事调解书", "民初", false},
    {"建设工程施工合同纠纷", "民事判决书", "民初", false},
    {"机动车交通事故责任纠纷", "民事判决书", "民初", true},
    {"追索劳动报酬纠纷", "劳动人事争议仲裁裁决书", "衢劳人仲案", true},
    {"抚养费纠纷", "民事调解书", "民初", true},
    {"离婚后财产纠纷", "民事判决书", "民初", false},
    {"物业服务合同纠纷", "支付令", "民督", false},
    {"金融借款合同纠纷", "公证债权文书", "公证", false},
    {"承揽合同纠纷", "仲裁裁决书", "仲裁", false},
    {"行政处罚", "行政处罚决定书", "行罚", false},
  };

  private final Random random = new Random(SEED);
  private int serial;

  private SampleApplications() {}

  /** Writes both sample files into the project. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(CSV.getParent());
    Files.writeString(CSV, csv());
    try (OutputStream out = Files.newOutputStream(XLSX)) {
      writeWorkbook(out);
    }
  }

  /** The sample as UTF-8 CSV with a byte order mark, as spreadsheets like it. */
  public static String csv() {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get())) {
      for (List<String> line : lines()) {
        printer.printRecord(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static void writeWorkbook(OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("执行申请");
      for (List<String> line : lines()) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : line) {
          row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell);
        }
      }
      workbook.write(out);
    }
  }

  /** Heading and rows. */
  public static List<List<String>> lines() {
    SampleApplications sample = new SampleApplications();
    List<List<String>> lines = new ArrayList<>();
    lines.add(Arrays.stream(ApplicationColumns.values()).map(ApplicationColumns::heading).toList());
    for (int i = 0; i < ROWS; i++) {
      Map<ApplicationColumns, String> row = sample.row(i);
      lines.add(Arrays.stream(ApplicationColumns.values()).map(c -> row.getOrDefault(c, "")).toList());
    }
    return lines;
  }

  private Map<ApplicationColumns, String> row(int i) {
    String[] court = COURTS[i % COURTS.length];
    Object[] matter = MATTERS[random.nextInt(MATTERS.length)];
    Map<ApplicationColumns, String> row = new EnumMap<>(ApplicationColumns.class);
    row.put(ApplicationColumns.SOURCE_NO, String.format(Locale.ROOT, "QZ2026-%04d", i + 1));
    row.put(ApplicationColumns.COURT, random.nextInt(5) == 0 ? court[0] : court[1]);
    row.put(ApplicationColumns.CAUSE, (String) matter[0]);
    row.put(ApplicationColumns.LIVELIHOOD, (boolean) matter[3] ? "是" : "否");
    row.put(ApplicationColumns.PRESERVED, random.nextInt(7) == 0 ? "是" : "否");
    basis(row, court, matter);
    claim(row, (String) matter[0]);
    applicant(row, court, (String) matter[0]);
    debtors(row, court);
    return row;
  }

  private void basis(Map<ApplicationColumns, String> row, String[] court, Object[] matter) {
    LocalDate effective = NEWEST.minusDays(random.nextInt(22) == 0 ? 900 + random.nextInt(300) : random.nextInt(400));
    row.put(ApplicationColumns.BASIS_KIND, (String) matter[1]);
    row.put(ApplicationColumns.BASIS_NO, documentNo(court, (String) matter[2], effective.getYear()));
    row.put(ApplicationColumns.ISSUING_BODY, issuer(court, (String) matter[1]));
    row.put(ApplicationColumns.EFFECTIVE_ON, date(effective));
    if (random.nextInt(4) > 0) {
      row.put(ApplicationColumns.PERFORMANCE_DUE_ON, date(effective.plusDays(10)));
    }
  }

  private String documentNo(String[] court, String letters, int year) {
    String number = court[2] + letters + (1000 + ++serial) + "号";
    if (letters.equals("民初") || letters.equals("民督")) {
      return random.nextInt(3) == 0 ? "(" + year + ")" + number : "（" + year + "）" + number;
    }
    return court[2].substring(0, 1) + letters + "〔" + year + "〕" + (100 + serial) + "号";
  }

  private String issuer(String[] court, String kind) {
    return switch (kind) {
      case "劳动人事争议仲裁裁决书" -> "衢州市劳动人事争议仲裁委员会";
      case "仲裁裁决书" -> "衢州仲裁委员会";
      case "公证债权文书" -> "浙江省衢州市信安公证处";
      case "行政处罚决定书" -> "衢州市自然资源和规划局";
      default -> court[1];
    };
  }

  private void claim(Map<ApplicationColumns, String> row, String cause) {
    long yuan = Math.round(Math.exp(7 + random.nextDouble() * (cause.equals("金融借款合同纠纷") ? 7.2 : 5.6)));
    row.put(ApplicationColumns.PRINCIPAL, amount(yuan));
    if (random.nextInt(3) == 0) {
      row.put(ApplicationColumns.GENERAL_INTEREST, amount(Math.max(100, yuan / 12)));
    }
    row.put(ApplicationColumns.COSTS, yuan < 10_000 ? "25" : String.format(Locale.ROOT, "%,.2f", 25 + yuan * 0.0125));
    if (cause.contains("借")) {
      row.put(ApplicationColumns.ANNUAL_RATE, List.of("3.45", "6", "12", "3.65%").get(random.nextInt(4)));
      row.put(ApplicationColumns.INTEREST_FROM, date(NEWEST.minusDays(random.nextInt(300))));
    }
  }

  private String amount(long yuan) {
    return switch (random.nextInt(5)) {
      case 0 -> String.format(Locale.ROOT, "%,d.00", yuan);
      case 1 -> yuan >= 10_000 ? yuan / 10_000 + "万元" : yuan + "元";
      case 2 -> fullWidth(String.valueOf(yuan));
      case 3 -> String.format(Locale.ROOT, "¥%,d.50", yuan);
      default -> String.valueOf(yuan);
    };
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  private String date(LocalDate day) {
    return switch (random.nextInt(3)) {
      case 0 -> day.toString();
      case 1 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
      default -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    };
  }

  private void applicant(Map<ApplicationColumns, String> row, String[] court, String cause) {
    boolean bank = cause.startsWith("金融") || cause.startsWith("信用卡");
    boolean company = bank || cause.startsWith("行政") || cause.startsWith("物业") || random.nextInt(5) == 0;
    row.put(ApplicationColumns.APPLICANT_NAME, bank ? pick(BANKS) : company ? company() : person());
    row.put(ApplicationColumns.APPLICANT_ID, company ? creditCode() : residentId(court[0]));
    row.put(ApplicationColumns.APPLICANT_PHONE, phone());
    row.put(ApplicationColumns.APPLICANT_ADDRESS, address(court));
    row.put(ApplicationColumns.APPLICANT_ACCOUNT, "6228" + digits(15));
    row.put(ApplicationColumns.APPLICANT_BANK, pick(BANKS));
    if (random.nextInt(3) == 0) {
      row.put(ApplicationColumns.AGENT_NAME, person());
      row.put(ApplicationColumns.AGENT_PHONE, phone());
      row.put(ApplicationColumns.AGENT_COLLECTS, random.nextInt(4) == 0 ? "是" : "否");
    }
  }

  private void debtors(Map<ApplicationColumns, String> row, String[] court) {
    boolean company = random.nextInt(5) < 2;
    row.put(ApplicationColumns.DEBTOR_NAME, company ? company() : person());
    row.put(ApplicationColumns.DEBTOR_ID, company ? creditCode() : residentId(court[0]));
    row.put(ApplicationColumns.DEBTOR_PHONE, phone());
    row.put(ApplicationColumns.DEBTOR_ADDRESS, address(court));
    if (company) {
      row.put(ApplicationColumns.DEBTOR_REPRESENTATIVE, person());
    }
    if (random.nextInt(6) == 0) {
      row.put(ApplicationColumns.DEBTOR2_NAME, person());
      row.put(ApplicationColumns.DEBTOR2_ID, residentId(court[0]));
      row.put(ApplicationColumns.DEBTOR2_PHONE, phone());
      row.put(ApplicationColumns.DEBTOR2_ADDRESS, address(court));
    }
  }

  private String person() {
    return pick(SURNAMES) + pick(GIVEN);
  }

  private String company() {
    return "衢州" + pick(COMPANY_WORDS) + pick(TRADES) + "有限公司";
  }

  private String address(String[] court) {
    return court[3] + pick(STREETS) + (1 + random.nextInt(300)) + "号";
  }

  private String phone() {
    return "1" + pick(new String[] {"35", "38", "57", "86", "37", "59"}) + digits(8);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String residentId(String area) {
    LocalDate birth = LocalDate.of(1956, 1, 1).plusDays(random.nextInt(17_000));
    String region = area.equals("330800") ? "330802" : area;
    return TestNumbers.residentId(region, birth, 1 + random.nextInt(998));
  }

  private String creditCode() {
    return TestNumbers.creditCode(String.valueOf(10_000_000 + random.nextInt(89_999_999)));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
