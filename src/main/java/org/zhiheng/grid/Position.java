package org.zhiheng.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Where a phone was (位置): degrees with six decimals, which is a decimetre. */
public record Position(BigDecimal latitude, BigDecimal longitude) {

  private static final int DECIMALS = 6;

  public Position {
    latitude = within(latitude, 90, "latitude", "纬度应在 -90 至 90 之间");
    longitude = within(longitude, 180, "longitude", "经度应在 -180 至 180 之间");
  }

  private static BigDecimal within(BigDecimal degrees, int limit, String field, String message) {
    if (degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
      throw wrong(field, degrees.toPlainString(), message);
    }
    return degrees.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /**
   * As a phone sends it; empty if it sent none.
   *
   * @throws BusinessException {@code POSITION_INVALID} if only one of both is there, or is no number of degrees
   */
  public static Optional<Position> parse(String latitude, String longitude) {
    if (latitude.isBlank() && longitude.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Position(new BigDecimal(latitude.strip()), new BigDecimal(longitude.strip())));
    } catch (NumberFormatException e) {
      throw wrong("position", latitude + "," + longitude, "位置应为纬度和经度两个数");
    }
  }

  private static BusinessException wrong(String field, String value, String message) {
    return BusinessException.invalid("POSITION_INVALID", message, new FieldProblem(field, value, "S1.41", message));
  }

  @Override
  public String toString() {
    return latitude.toPlainString() + "," + longitude.toPlainString();
  }
}
