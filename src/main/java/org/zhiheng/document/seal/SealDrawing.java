package org.zhiheng.document.seal;

import java.io.IOException;
import org.ofdrw.font.Font;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;
import org.ofdrw.layout.element.canvas.TextAlign;

/** Draws the test seal: ring, name along the upper arc, the words that make it worthless in the middle. */
final class SealDrawing {

  /** Diameter in mm, as seals of basic courts have. */
  static final double SIZE = 42;

  private static final double RADIUS = 20;
  private static final double NAME_RADIUS = 14.5;
  private static final double NAME_SIZE = 4.2;
  private static final double WORDS_SIZE = 5.2;
  private static final double WIDEST_ARC = Math.toRadians(250);
  private static final double ARC_PER_SIGN = Math.toRadians(24);

  private SealDrawing() {}

  static void draw(DrawContext context, String courtName) throws IOException {
    context.setStrokeColor(220, 30, 30).setFillColor(220, 30, 30).setLineWidth(1.0);
    context.beginPath().arc(SIZE / 2, SIZE / 2, RADIUS, 0, 360).stroke();
    name(context, courtName);
    words(context);
  }

  private static void name(DrawContext context, String courtName) throws IOException {
    context.setFont(font(NAME_SIZE));
    int signs = courtName.length();
    double step = signs > 1 ? Math.min(ARC_PER_SIGN, WIDEST_ARC / (signs - 1)) : 0;
    for (int i = 0; i < signs; i++) {
      double angle = (i - (signs - 1) / 2.0) * step;
      sign(context, courtName.substring(i, i + 1), angle);
    }
  }

  /** One sign, upright at {@code angle} clockwise from twelve o'clock. */
  private static void sign(DrawContext context, String sign, double angle) throws IOException {
    context.save();
    context.translate(SIZE / 2, SIZE / 2);
    context.rotate(Math.toDegrees(angle));
    context.fillText(sign, -NAME_SIZE / 2, -NAME_RADIUS + NAME_SIZE / 3);
    context.restore();
  }

  private static void words(DrawContext context) throws IOException {
    context.setFont(font(WORDS_SIZE));
    context.setTextAlign(TextAlign.start);
    context.fillText("测试章", SIZE / 2 - WORDS_SIZE * 1.5, SIZE / 2 + WORDS_SIZE * 0.4);
    context.fillText("无效", SIZE / 2 - WORDS_SIZE, SIZE / 2 + WORDS_SIZE * 1.7);
  }

  private static FontSetting font(double size) {
    double[] half = new double[95];
    java.util.Arrays.fill(half, 0.5);
    return new FontSetting(size, new Font("宋体", "宋体").setPrintableAsciiWidthMap(half));
  }
}
