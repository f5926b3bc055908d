package org.zhiheng.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Writes a {@link RefusedForm} into the page it comes back on (回填): every value as it was typed, each reason above its field
 * and all of them at the head of the page, and which files are to be chosen again. Passwords and the page's own token are never
 * written back. A page that brings nothing back passes unchanged.
 */
public final class RefusedFormHandler extends AbstractTemplateHandler {

  private static final String NAME = "name";
  private static final String VALUE = "value";
  /** Controls that keep what the page gave them. */
  private static final Set<String> OWN = Set.of("password", "submit", "button", "reset", "image");

  private final Set<String> said = new HashSet<>();
  private final List<Runnable> label = new ArrayList<>();
  private Optional<RefusedForm> form = Optional.empty();
  private IModelFactory models;
  private boolean inForm;
  private boolean inLabel;
  private boolean inText;
  private List<String> chosen = List.of();

  @Override
  public void setContext(ITemplateContext context) {
    super.setContext(context);
    models = context.getModelFactory();
    form = Optional.ofNullable((RefusedForm) context.getVariable(RefusedForm.NAME));
  }

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    IOpenElementTag shown = form.isEmpty() ? tag : opened(form.get(), tag);
    pass(() -> super.handleOpenElement(shown));
    form.ifPresent(refused -> afterOpening(refused, tag));
  }

  private IOpenElementTag opened(RefusedForm refused, IOpenElementTag tag) {
    if (!inForm) {
      return tag;
    }
    return switch (tag.getElementCompleteName()) {
      case "label" -> {
        inLabel = true;
        yield tag;
      }
      case "select" -> {
        chosen = refused.typedAs(attribute(tag, NAME));
        yield marked(refused, tag);
      }
      case "textarea" -> marked(refused, tag);
      case "option" -> chosen.isEmpty() || !tag.hasAttribute(VALUE) ? tag : set(tag, "selected", chosen.contains(value(tag)));
      default -> tag;
    };
  }

  private void afterOpening(RefusedForm refused, IOpenElementTag tag) {
    switch (tag.getElementCompleteName()) {
      case "main" -> write(reasons(refused.problem()));
      case "form" -> enter(refused, tag);
      case "textarea" -> fill(refused, tag);
      default -> { }
    }
  }

  private void enter(RefusedForm refused, IOpenElementTag tag) {
    inForm = attribute(tag, "method").equalsIgnoreCase("post") && refused.isSentTo(attribute(tag, "action"));
    if (inForm) {
      write("<p class=\"kept\">您填写的内容已保留，请改正后重新提交。</p>");
    }
  }

  /** Browsers drop one line break at the beginning of a text, so it is written twice. */
  private void fill(RefusedForm refused, IOpenElementTag tag) {
    List<String> typed = refused.typedAs(attribute(tag, NAME));
    if (inForm && !typed.isEmpty()) {
      inText = true;
      String text = typed.get(0);
      pass(() -> super.handleText(models.createText((text.startsWith("\n") ? "\n" : "") + escaped(text))));
    }
  }

  @Override
  public void handleStandaloneElement(IStandaloneElementTag tag) {
    IStandaloneElementTag shown = form.isPresent() && inForm && tag.getElementCompleteName().equals("input") ? input(form.get(), tag) : tag;
    pass(() -> super.handleStandaloneElement(shown));
  }

  private IStandaloneElementTag input(RefusedForm refused, IStandaloneElementTag tag) {
    String name = attribute(tag, NAME);
    String type = attribute(tag, "type");
    if (name.isEmpty() || name.startsWith("_") || OWN.contains(type)) {
      return tag;
    }
    List<String> typed = refused.typedAs(name);
    IStandaloneElementTag shown = marked(refused, tag);
    return switch (type) {
      case "radio", "checkbox" -> set(shown, "checked", typed.contains(value(tag)));
      case "file" -> {
        again(refused.filesOf(name));
        yield shown;
      }
      default -> typed.isEmpty() ? shown : models.setAttribute(shown, VALUE, escaped(typed.get(0)));
    };
  }

  /** The control with its reasons said above it and made known to whoever cannot see them; the first wrong one is gone to. */
  private <T extends IProcessableElementTag> T marked(RefusedForm refused, T tag) {
    String name = attribute(tag, NAME);
    List<String> wrong = refused.wrong(name);
    if (wrong.isEmpty()) {
      return tag;
    }
    boolean first = said.isEmpty();
    String id = escaped("wrong-" + name);
    if (said.add(name)) {
      write("<p class=\"wrong\" id=\"" + id + "\">" + escaped(String.join("；", wrong)) + "</p>");
    }
    T shown = models.setAttribute(models.setAttribute(tag, "aria-invalid", "true"), "aria-describedby", id);
    return first ? models.setAttribute(shown, "autofocus", "autofocus") : shown;
  }

  private void again(List<String> files) {
    if (!files.isEmpty()) {
      write("<p class=\"kept\">浏览器不能保留文件，请重新选择：" + escaped(String.join("、", files)) + "</p>");
    }
  }

  private <T extends IProcessableElementTag> T set(T tag, String attribute, boolean on) {
    return on ? models.setAttribute(tag, attribute, attribute) : models.removeAttribute(tag, attribute);
  }

  @Override
  public void handleText(IText text) {
    if (!inText) {
      pass(() -> super.handleText(text));
    }
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    String name = tag.getElementCompleteName();
    inText = inText && !name.equals("textarea");
    inForm = inForm && !name.equals("form");
    chosen = name.equals("select") ? List.of() : chosen;
    pass(() -> super.handleCloseElement(tag));
    if (inLabel && name.equals("label")) {
      inLabel = false;
      label.forEach(Runnable::run);
      label.clear();
    }
  }

  /** A label waits for its end: what is wrong with a choice inside it is said above it. */
  private void pass(Runnable event) {
    if (inLabel) {
      label.add(event);
    } else {
      event.run();
    }
  }

  private void write(String html) {
    super.handleText(models.createText(html));
  }

  private static String reasons(Problem problem) {
    String fields =
        problem.fields().stream()
            .map(FieldProblem::message)
            .filter(message -> !problem.detail().contains(message))
            .distinct()
            .map(message -> "<li>" + escaped(message) + "</li>")
            .collect(Collectors.joining());
    String list = fields.isEmpty() ? "" : "<ul>" + fields + "</ul>";
    return "<div class=\"note warn\" role=\"alert\">" + escaped(problem.detail()) + list + "</div>";
  }

  private static String attribute(IProcessableElementTag tag, String name) {
    return Optional.ofNullable(tag.getAttributeValue(name)).orElse("");
  }

  /** The value as it would be sent. */
  private static String value(IProcessableElementTag tag) {
    return HtmlUtils.htmlUnescape(attribute(tag, VALUE));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
