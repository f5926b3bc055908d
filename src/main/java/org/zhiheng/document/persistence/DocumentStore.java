package org.zhiheng.document.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.document.Audience;
import org.zhiheng.document.CourtDocument;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.DocumentSet;
import org.zhiheng.document.SetPurpose;
import org.zhiheng.document.SetStatus;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.problem.BusinessException;

/** Sets, documents and their versions in the database. Every change of state names the state it expects. */
@Repository
public class DocumentStore {

  private static final String SELECT_ITEM =
      """
      select i.id, i.set_id, i.case_id, s.court_code, i.item_no, i.kind, i.title, s.status, i.addressee_id,
             i.html_sm3, i.ofd_sm3, i.approved_sm3, i.sealed_sm3
        from document_item i join document_set s on s.id = i.set_id
      """;
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  DocumentStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher, ObjectMapper json) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
  }

  /** Stores a new set. */
  public void insert(DocumentSet set, String createdBy, Instant createdAt) {
    jdbc.update(
        """
        insert into document_set (id, case_id, court_code, audience, kinds, purpose, status, fields_sealed, version_no,
                                  created_by, created_at)
        values (:id, :caseId, :court, :audience, :kinds, :purpose, :status, :fields, :version, :by, :at)
        """,
        new MapSqlParameterSource("id", set.id())
            .addValue("caseId", set.caseId())
            .addValue("court", set.courtCode())
            .addValue("audience", set.audience().name())
            .addValue("kinds", set.kinds().stream().map(Enum::name).collect(Collectors.joining(",")))
            .addValue("purpose", set.purpose().name())
            .addValue("status", set.status().name())
            .addValue("fields", seal(set.fields()))
            .addValue("version", set.version())
            .addValue("by", createdBy)
            .addValue("at", at(createdAt)));
  }

  /** Stores the first version of a set's documents. */
  public void insertItems(Collection<ItemRow> items) {
    jdbc.batchUpdate(
        """
        insert into document_item (id, set_id, case_id, item_no, kind, title, addressee_id, ruling_no, html_sm3, ofd_sm3)
        values (:id, :setId, :caseId, :itemNo, :kind, :title, :addressee, :rulingNo, :html, :ofd)
        """,
        items.stream().map(DocumentStore::parameters).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(ItemRow item) {
    return new MapSqlParameterSource("id", item.id())
        .addValue("setId", item.setId())
        .addValue("caseId", item.caseId())
        .addValue("itemNo", item.itemNo())
        .addValue("kind", item.kind().name())
        .addValue("title", item.title())
        .addValue("addressee", item.addresseeId().orElse(null))
        .addValue("rulingNo", item.rulingNo().orElse(null))
        .addValue("html", item.htmlSm3())
        .addValue("ofd", item.ofdSm3());
  }

  /** Puts new texts in the place of the current ones. */
  public void replaceTexts(Collection<ItemRow> items) {
    jdbc.batchUpdate(
        "update document_item set html_sm3 = :html, ofd_sm3 = :ofd where id = :id",
        items.stream().map(DocumentStore::parameters).toArray(SqlParameterSource[]::new));
  }

  /** Keeps the current texts as a superseded version. */
  public void keepVersion(DocumentSet set, String returnedBy, String reason, Instant now) {
    jdbc.update(
        """
        insert into document_version (document_id, version_no, html_sm3, ofd_sm3, returned_by, return_reason_sealed, returned_at)
        select id, :version, html_sm3, ofd_sm3, :by, :reason, :at from document_item where set_id = :setId
        """,
        new MapSqlParameterSource("version", set.version())
            .addValue("by", returnedBy)
            .addValue("reason", cipher.seal(reason))
            .addValue("at", at(now))
            .addValue("setId", set.id()));
  }

  /** The set, or {@code notFound}. */
  public DocumentSet set(String setId) {
    return jdbc.query("select * from document_set where id = :id", Map.of("id", setId), (row, n) -> set(row)).stream()
        .findFirst()
        .orElseThrow(() -> BusinessException.notFound("DOCUMENT_SET_UNKNOWN", "没有找到该套文书"));
  }

  /** The set's documents in their order. */
  public List<CourtDocument> items(String setId) {
    return itemsOf(List.of(setId));
  }

  /** Documents of several sets, set by set in their order. */
  public List<CourtDocument> itemsOf(Collection<String> setIds) {
    if (setIds.isEmpty()) {
      return List.of();
    }
    return jdbc.query(
        SELECT_ITEM + " where i.set_id in (:ids) order by i.set_id, i.item_no", Map.of("ids", setIds), (row, n) -> item(row));
  }

  /** All documents of a case, newest set first. */
  public List<CourtDocument> ofCase(String caseId) {
    return jdbc.query(
        SELECT_ITEM + " where i.case_id = :caseId order by s.created_at desc, i.set_id desc, i.item_no",
        Map.of("caseId", caseId),
        (row, n) -> item(row));
  }

  /** One document, or {@code notFound}. */
  public CourtDocument item(String documentId) {
    return jdbc.query(SELECT_ITEM + " where i.id = :id", Map.of("id", documentId), (row, n) -> item(row)).stream()
        .findFirst()
        .orElseThrow(() -> BusinessException.notFound("DOCUMENT_UNKNOWN", "没有找到该文书"));
  }

  /**
   * Highest number a ruling of the case has had; 0 if there is none. Holds the case's sets until the transaction ends, so
   * that rulings drawn up at the same time get different numbers.
   */
  public int lastRulingNo(String caseId) {
    jdbc.query(
        "select id from document_set where case_id = :caseId order by id for update",
        Map.of("caseId", caseId),
        (row, n) -> row.getString("id"));
    Integer last =
        jdbc.queryForObject(
            "select coalesce(max(ruling_no), 0) from document_item where case_id = :caseId",
            Map.of("caseId", caseId),
            Integer.class);
    return last == null ? 0 : last;
  }

  /** Numbers of the rulings of a set, by document id. */
  public Map<String, Integer> rulingNumbers(String setId) {
    return jdbc
        .query(
            "select id, ruling_no from document_item where set_id = :setId and ruling_no is not null",
            Map.of("setId", setId),
            (row, n) -> Map.entry(row.getString("id"), row.getInt("ruling_no")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Moves the set on; false if it was not in one of the expected states. */
  public boolean move(String setId, SetStatus to, SetStatus... from) {
    return change(setId, "status = :to", Map.of("to", to.name()), from);
  }

  /** New fields and next version, back before the approver. */
  public boolean resubmit(String setId, Map<String, Object> fields) {
    return change(
        setId,
        "status = 'SUBMITTED', version_no = version_no + 1, fields_sealed = :fields",
        Map.of("fields", seal(fields)),
        SetStatus.RETURNED);
  }

  /** Sent back with a reason. */
  public boolean giveBack(String setId, String reason) {
    return change(setId, "status = 'RETURNED', opinion_sealed = :reason", Map.of("reason", cipher.seal(reason)), SetStatus.SUBMITTED);
  }

  /** Approves the set and with it the exact bytes of each document. */
  public boolean approve(String setId, String approver, String opinion, Instant now) {
    boolean approved =
        change(
            setId,
            "status = 'APPROVED', approved_by = :by, approved_at = :at, opinion_sealed = :opinion",
            Map.of("by", approver, "at", at(now), "opinion", cipher.seal(opinion)),
            SetStatus.SUBMITTED);
    if (approved) {
      jdbc.update("update document_item set approved_sm3 = ofd_sm3 where set_id = :id", Map.of("id", setId));
    }
    return approved;
  }

  /** The set is sealed; {@code sealed} holds digest and size of each file by document id. */
  public boolean seal(String setId, Map<String, SealedBytes> sealed, Instant now) {
    boolean moved =
        change(setId, "status = 'SEALED', sealed_at = :at", Map.of("at", at(now)), SetStatus.APPROVED);
    if (moved) {
      jdbc.batchUpdate(
          "update document_item set sealed_sm3 = :sm3, sealed_size = :size where id = :id",
          sealed.entrySet().stream()
              .map(
                  e ->
                      new MapSqlParameterSource("id", e.getKey())
                          .addValue("sm3", e.getValue().sm3())
                          .addValue("size", e.getValue().size()))
              .toArray(SqlParameterSource[]::new));
    }
    return moved;
  }

  /** The sealed files left the house. */
  public boolean sent(String setId, Instant now) {
    return change(setId, "status = 'SENT', sent_at = :at", Map.of("at", at(now)), SetStatus.SEALED);
  }

  /** Sizes of sealed files by document id. */
  public Map<String, Long> sealedSizes(Collection<String> setIds) {
    if (setIds.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .query(
            "select id, sealed_size from document_item where set_id in (:ids) and sealed_sm3 is not null",
            Map.of("ids", setIds),
            (row, n) -> Map.entry(row.getString("id"), row.getLong("sealed_size")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private boolean change(String setId, String assignments, Map<String, Object> values, SetStatus... from) {
    return jdbc.update(
            "update document_set set " + assignments + " where id = :id and status in (:from)",
            new MapSqlParameterSource(values)
                .addValue("id", setId)
                .addValue("from", Arrays.stream(from).map(Enum::name).toList()))
        == 1;
  }

  private DocumentSet set(ResultSet row) throws SQLException {
    return new DocumentSet(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("court_code"),
        Audience.valueOf(row.getString("audience")),
        Arrays.stream(row.getString("kinds").split(",")).map(DocumentKind::valueOf).toList(),
        SetPurpose.valueOf(row.getString("purpose")),
        SetStatus.valueOf(row.getString("status")),
        open(row.getString("fields_sealed")),
        row.getInt("version_no"),
        Optional.ofNullable(row.getString("approved_by")),
        Optional.ofNullable(row.getObject("sealed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static CourtDocument item(ResultSet row) throws SQLException {
    return new CourtDocument(
        row.getString("id"),
        row.getString("set_id"),
        row.getString("case_id"),
        row.getString("court_code"),
        row.getInt("item_no"),
        DocumentKind.valueOf(row.getString("kind")),
        row.getString("title"),
        SetStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getString("addressee_id")),
        row.getString("html_sm3"),
        row.getString("ofd_sm3"),
        Optional.ofNullable(row.getString("approved_sm3")),
        Optional.ofNullable(row.getString("sealed_sm3")));
  }

  private String seal(Map<String, Object> fields) {
    try {
      return cipher.seal(json.writeValueAsString(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("文书要素无法保存", e);
    }
  }

  private Map<String, Object> open(String sealed) {
    try {
      return json.readValue(cipher.open(sealed), FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("文书要素无法读取", e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
