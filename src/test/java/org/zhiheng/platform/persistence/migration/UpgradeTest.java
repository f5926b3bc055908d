package org.zhiheng.platform.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.zhiheng.platform.crypto.CipherAlgorithm;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.crypto.GcmFieldCipher;
import org.zhiheng.platform.crypto.KeyRing;
import org.zhiheng.testing.CourtSchema;

/** A database that was created by the first delivered schema and holds a case becomes today's, and nothing in it is lost. */
class UpgradeTest {

  /** The newest migration of the state that was delivered first. */
  private static final String DELIVERED = "8.1";

  private static final List<String> OUTSIDERS_WORDS =
      List.of("13800000002", "13800000009", "吴小芳", "6222020000000001", "33080219880505123X");

  private final FieldCipher cipher =
      new GcmFieldCipher(CipherAlgorithm.SM4_GCM, new KeyRing("k1", new byte[32], Map.of(), new byte[32]));

  @Test
  void onH2() {
    upgraded(CourtSchema.emptyH2(), "h2");
  }

  @Test
  void onPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
      upgraded(postgres.getPostgresDatabase(), "postgresql");
    }
  }

  @Test
  void anUpgradeThatWasInterruptedIsTakenUpAgain() {
    DataSource database = delivered(CourtSchema.emptyH2(), "h2");
    new JdbcTemplate(database).execute("alter table funds_payout_line add column refusal_sealed text");
    new JdbcTemplate(database).update("update funds_payout_line set refusal_sealed = ?, refusal = null", cipher.seal("户名不符"));

    CourtSchema.of(database, "h2", "latest", cipher);
    assertThat(opened(new JdbcTemplate(database), "funds_payout_line", "refusal_sealed")).containsExactly("户名不符");
  }

  @Test
  void whatWasPublishedBeforeIsSealed() {
    DataSource database = CourtSchema.emptyH2();
    CourtSchema.of(database, "h2", "24", cipher);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.update(
        """
        insert into notification_publication (id, case_id, decision_id, title, text_sealed, ordered_by, ordered_at, withdrawal_reason)
        values ('p', 'c', 'd', '吴小芳拒不履行', '', 'judge', current_timestamp, '吴小芳已履行')
        """);

    CourtSchema.of(database, "h2", "latest", cipher);
    assertThat(opened(jdbc, "notification_publication", "title_sealed")).containsExactly("吴小芳拒不履行");
    assertThat(opened(jdbc, "notification_publication", "withdrawal_reason_sealed")).containsExactly("吴小芳已履行");
  }

  private void upgraded(DataSource empty, String vendor) {
    DataSource database = delivered(empty, vendor);
    CourtSchema.of(database, vendor, "latest", cipher);

    JdbcTemplate jdbc = new JdbcTemplate(database);
    theWordsAreReadable(jdbc);
    theWordsStandNowhereInClear(jdbc);
    theMeasureKnowsItsCaseAndUnit(jdbc);
    theKeysAreInTheirOrder(jdbc);
  }

  private DataSource delivered(DataSource empty, String vendor) {
    CourtSchema.of(empty, vendor, DELIVERED, cipher);
    ResourceDatabasePopulator rows = new ResourceDatabasePopulator(new ClassPathResource("migration/case-of-v8.sql"));
    rows.setSqlScriptEncoding("UTF-8");
    rows.execute(empty);
    return empty;
  }

  private void theWordsAreReadable(JdbcTemplate jdbc) {
    assertThat(opened(jdbc, "document_delivery", "remark_sealed")).containsExactly("周小军的手机13800000002已停机");
    assertThat(opened(jdbc, "notification_message", "failure_sealed")).containsExactly("空号：13800000002");
    assertThat(opened(jdbc, "funds_payout_line", "refusal_sealed")).containsExactly("户名朱大海与账号6222020000000001不符");
    assertThat(opened(jdbc, "property_measure", "failure_reason_sealed")).containsExactly("已过户给吴小芳，电话13800000009");
    assertThat(opened(jdbc, "property_asset", "encumbrances_sealed"))
        .containsExactlyInAnyOrder("[\"抵押权人吴小芳，身份证330802198805051236\"]", "[]");
    assertThat(opened(jdbc, "casefile_import_problem", "sent_sealed")).containsExactlyInAnyOrder("33080219880505123X", "");
    assertThat(opened(jdbc, "casefile_note", "note_sealed")).containsExactly("吴小芳代为撤回申请");
    assertThat(opened(jdbc, "casefile_extension", "reason_sealed")).containsExactly("待吴小芳腾房");
    assertThat(opened(jdbc, "document_set", "opinion_sealed")).containsExactly("吴小芳不是被执行人");
    assertThat(opened(jdbc, "funds_payout", "reason_sealed")).containsExactly("吴小芳代收未附委托书");
    assertThat(jdbc.queryForObject("select count(*) from document_delivery where remark_sealed is null", Long.class)).isOne();
  }

  private List<String> opened(JdbcTemplate jdbc, String table, String column) {
    return jdbc.queryForList("select %1$s from %2$s where %1$s is not null".formatted(column, table), String.class).stream()
        .map(cipher::open)
        .toList();
  }

  private static void theWordsStandNowhereInClear(JdbcTemplate jdbc) {
    String all =
        List.of("document_delivery", "notification_message", "funds_payout_line", "property_measure", "property_asset",
                "casefile_import_problem", "casefile_note", "casefile_extension", "document_set", "funds_payout")
            .stream()
            .map(table -> jdbc.queryForList("select * from " + table).toString())
            .collect(Collectors.joining());
    assertThat(OUTSIDERS_WORDS).noneSatisfy(word -> assertThat(all).contains(word));
  }

  private static void theMeasureKnowsItsCaseAndUnit(JdbcTemplate jdbc) {
    assertThat(jdbc.queryForMap("select case_no, handler, unit_code from property_measure"))
        .containsEntry("case_no", "（2026）浙0802执1号")
        .containsEntry("handler", "judge330802")
        .containsEntry("unit_code", "land-330802");
  }

  private static void theKeysAreInTheirOrder(JdbcTemplate jdbc) {
    assertThat(jdbc.queryForList("select id from assistance_account_key order by issue_no", String.class))
        .containsExactly("key-1", "key-2");
  }
}
