package org.zhiheng.document.render;

import org.springframework.web.util.HtmlUtils;
import org.zhiheng.document.template.Line;
import org.zhiheng.document.template.Style;

/** Writes the same text as a page for the screen (预览). It needs no script and no file besides itself. */
public final class HtmlRenderer {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
      <title>%s</title><style>
      body{background:#e9e9e9;margin:0}
      main{background:#fff;width:156mm;min-height:225mm;margin:6mm auto;padding:37mm 26mm 35mm 28mm;
      font:5.57mm/10.2mm FangSong,STFangsong,"仿宋","Noto Serif CJK SC",serif;text-align:justify}
      p{margin:0;text-indent:2em;overflow-wrap:anywhere}
      .court,.title{font:7.76mm/14mm SimSun,STSong,"宋体","Noto Serif CJK SC",serif;text-align:center;text-indent:0}
      .title{font-weight:bold}.number{text-align:right;text-indent:0}.addressee{text-indent:0}
      .signature,.date{text-align:right;text-indent:0;padding-right:4em}
      .note{font-size:4.94mm;line-height:8.2mm}.gap{height:5.1mm}
      </style></head><body><main>
      """;

  private HtmlRenderer() {}

  /** The page. Every value is escaped, so a name can never become markup. */
  public static String render(DocumentText text) {
    StringBuilder html = new StringBuilder(HEAD.formatted(HtmlUtils.htmlEscape(text.title())));
    text.lines().forEach(line -> html.append(paragraph(line)));
    return html.append("</main></body></html>\n").toString();
  }

  private static String paragraph(Line line) {
    String mark = line.style() == Style.BODY ? "" : " class=\"" + line.style().name().toLowerCase(java.util.Locale.ROOT) + "\"";
    return "<p" + mark + ">" + HtmlUtils.htmlEscape(line.text(), "UTF-8") + "</p>\n";
  }
}
