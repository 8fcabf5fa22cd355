package vn.bienban.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import vn.bienban.json.Json;

/** A Chromium of the system without a window. */
final class Browser implements AutoCloseable {
  private static final String MISSING =
      "no Chromium to look at pages with; install it: apt-get install chromium chromium-driver";

  private static final String AXE_FOLDER = "/META-INF/resources/webjars/axe-core/";
  private static final String AXE =
      AXE_FOLDER + System.getProperty("axe-core.version", "4.6.3") + "/axe.min.js";

  /** Held, as the levels of loggers that nobody holds are forgotten. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one; where none is installed the test says so and is skipped. */
  static Browser start() {
    Path chromium = onPath("chromium");
    Path chromedriver = onPath("chromedriver");
    if (chromium == null || chromedriver == null) {
      System.err.println("BrowserIT: " + MISSING);
      assumeTrue(false, MISSING);
      throw new AssertionError();
    }
    // It warns of every Chromium newer than itself.
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options =
        new ChromeOptions()
            .addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=1300,900")
            .setBinary(chromium.toString());
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build(),
            options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return new Browser(driver);
  }

  private static @Nullable Path onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  void open(Path page) {
    open(page, "");
  }

  void open(Path page, String hash) {
    driver.get("about:blank");
    driver.get(page.toUri() + hash);
  }

  void open(URI address) {
    driver.get(address.toString());
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  @Nullable Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** An attribute that the element must have. */
  static String attribute(WebElement element, String name) {
    return Objects.requireNonNull(element.getDomAttribute(name), name);
  }

  void pointAt(WebElement element) {
    new Actions(driver).moveToElement(element).perform();
  }

  /** Waits until the page answers with true. */
  void await(String question) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!Boolean.TRUE.equals(ask(question))) {
      assertThat(System.nanoTime()).as(question).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    }
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void cdp(String command, Map<String, Object> parameters) {
    driver.executeCdpCommand(command, parameters);
  }

  Map<String, Object> asks(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** As on a phone in portrait. */
  void phone() {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
  }

  void desktop() {
    cdp("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  void dark(boolean dark) {
    cdp(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void media(String media) {
    cdp("Emulation.setEmulatedMedia", Map.of("media", media));
  }

  byte[] picture() {
    return driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
  }

  /** What went wrong on the pages since the last call. */
  List<String> complaints() {
    List<String> told = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      told.add(entry.getMessage());
    }
    return told;
  }

  /** What the pages asked for since the last call. */
  List<String> requests() {
    List<String> urls = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      Json message = Json.parse(entry.getMessage()).get("message");
      if ("Network.requestWillBeSent".equals(message.get("method").text())) {
        urls.add(message.get("params").get("request").get("url").text());
      }
    }
    return urls;
  }

  /** The serious findings of axe on the page as it is. */
  List<String> barriers() throws IOException {
    try (InputStream axe = Browser.class.getResourceAsStream(AXE)) {
      driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.length + ' × ' + v.nodes[0].html + ' ' + v.nodes[0].failureSummary)),
              e => done(['' + e]));
            """);
    // It draws, and Chromium has advice for it.
    complaints();
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
