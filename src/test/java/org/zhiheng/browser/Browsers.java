package org.zhiheng.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Lends a test one browser. Without Chromium or its driver the tests are skipped with a line nobody can overlook; where
 * {@code CI=true} they fail, because a test that never runs protects nothing. Nothing is downloaded.
 */
public final class Browsers implements ExecutionCondition, ParameterResolver, AfterAllCallback, TestWatcher {

  private static final ExtensionContext.Namespace ROOM = ExtensionContext.Namespace.create(Browsers.class);
  private static final Path PICTURES = Path.of("target", "browser");
  /** The screen most desks of a court have. */
  private static final Dimension SCREEN = new Dimension(1366, 768);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return decide(chromium().isPresent() && driver().isPresent(), "true".equals(System.getenv("CI")));
  }

  static ConditionEvaluationResult decide(boolean browserHere, boolean ci) {
    if (browserHere) {
      return ConditionEvaluationResult.enabled("Chromium and its driver are here");
    }
    String lack = "NO BROWSER: chromium and chromedriver must be on the PATH (Debian: apt-get install chromium chromium-driver)";
    if (ci) {
      throw new IllegalStateException(lack);
    }
    System.err.println("\n*****\n***** BROWSER TESTS SKIPPED. " + lack + "\n*****\n");
    return ConditionEvaluationResult.disabled(lack);
  }

  private static Optional<File> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name -> onPath(name).stream()).findFirst();
  }

  private static Optional<File> driver() {
    return onPath("chromedriver");
  }

  private static Optional<File> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == WebDriver.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    WebDriver browser = room(context).getOrComputeIfAbsent(WebDriver.class, key -> open(), WebDriver.class);
    browser.manage().deleteAllCookies();
    return browser;
  }

  private static WebDriver open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication",
        "--lang=zh-CN",
        "--window-size=" + SCREEN.getWidth() + "," + SCREEN.getHeight());
    ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(driver().orElseThrow()).build();
    WebDriver browser = new ChromeDriver(service, options);
    browser.manage().window().setSize(SCREEN);
    return browser;
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    Optional.ofNullable(room(context).get(WebDriver.class, ChromeDriver.class))
        .ifPresent(browser -> picture(context, browser.getScreenshotAs(OutputType.BYTES)));
  }

  private static void picture(ExtensionContext context, byte[] png) {
    Path file = PICTURES.resolve(context.getRequiredTestMethod().getName() + ".png");
    try {
      Files.createDirectories(PICTURES);
      Files.write(file, png);
      System.err.println("What the browser showed when the test failed: " + file);
    } catch (IOException e) {
      System.err.println("No picture of the failure: " + e.getMessage());
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Optional.ofNullable(room(context).remove(WebDriver.class, WebDriver.class)).ifPresent(WebDriver::quit);
  }

  /** One browser per class: the store of the class, also when asked from one of its tests. */
  private static ExtensionContext.Store room(ExtensionContext context) {
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass.getStore(ROOM);
  }
}
