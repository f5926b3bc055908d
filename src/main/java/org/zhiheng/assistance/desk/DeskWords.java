package org.zhiheng.assistance.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Matter;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Words and values between the desk's pages and a request (办理台用语). */
public final class DeskWords {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  /** Answers that are lists of records: programs send them, and assets have lines of their own in the form. */
  private static final List<String> LISTS = List.of("assets", "results", "records");

  private final ZoneId zone;
  private final Agencies agencies;

  public DeskWords(ZoneId zone, Agencies agencies) {
    this.zone = zone;
    this.agencies = agencies;
  }

  /** A moment to the minute. */
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  /** Name of a unit. */
  public String unit(String code) {
    return agencies.unit(code).name();
  }

  /** An officer with the unit. */
  public String officer(String account) {
    return agencies.officer(account).map(officer -> officer.name() + "（" + unit(officer.unit()) + "）").orElse(account);
  }

  /** Chinese term of a result code. */
  public String result(String code) {
    return agencies.word(code);
  }

  /** Chinese term of an answer's field; amounts are typed in 元. */
  public String field(String name) {
    return name.endsWith("Fen") ? agencies.word(name) + "（元）" : agencies.word(name);
  }

  /** Whether a field takes sentences rather than a word or a number. */
  public boolean isLong(String name) {
    return name.equals("note") || name.equals("findings");
  }

  /** A light in words, for those who cannot tell its colour. */
  public String light(String light) {
    return switch (light) {
      case "red" -> "已超期";
      case "yellow" -> "将到期";
      default -> "期限内";
    };
  }

  /** Fields an officer fills in, in the catalogue's order; lists are not typed here. */
  public List<String> fieldsOf(Matter matter) {
    return matter.answers().stream()
        .filter(name -> !LISTS.contains(name) && !name.equals("controlResult"))
        .toList();
  }

  /**
   * What was typed, as the field's own type: amounts in 元 become 分, a rank a number, a local time gets the court's zone.
   *
   * @throws BusinessException invalid for a rank that is no number, or an amount or a time nobody can read
   */
  public static Object typed(String field, String text, ZoneId zone) {
    if (field.endsWith("Fen")) {
      return fen(field, text);
    }
    if (field.endsWith("At")) {
      return time(field, text, zone);
    }
    return field.equals("rank") ? rank(text) : text;
  }

  /** The reason names the field the officer typed into. */
  private static long fen(String field, String text) {
    try {
      return Money.parse(text).fen();
    } catch (BusinessException e) {
      throw BusinessException.invalid(e.code(), e.getMessage(), new FieldProblem(field, text, "C6", e.getMessage()));
    }
  }

  /** Browsers send a time without a zone; whoever writes one keeps it. */
  private static String time(String field, String text, ZoneId zone) {
    try {
      TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      OffsetDateTime zoned = time instanceof OffsetDateTime at ? at : ((LocalDateTime) time).atZone(zone).toOffsetDateTime();
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned);
    } catch (DateTimeException e) {
      String message = "应为年月日和时分，例如 2026-11-20T09:30";
      throw BusinessException.invalid("TIME_INVALID", "时间无法识别：" + text, new FieldProblem(field, text, "desk", message));
    }
  }

  /** How the form asks for a field: a day, a time, or words. */
  public String inputType(String field) {
    if (field.endsWith("On")) {
      return "date";
    }
    return field.endsWith("At") ? "datetime-local" : "text";
  }

  private static int rank(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw BusinessException.invalid(
          "RANK_INVALID", "轮候顺位应为数字", new FieldProblem("rank", text, "R2.14", "轮候顺位应为数字"));
    }
  }
}
