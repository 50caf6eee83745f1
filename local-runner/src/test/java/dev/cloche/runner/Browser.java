package dev.cloche.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Is a headless Chromium with one page, and knows what that page asked for and complained of. */
final class Browser implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Map<String, Object> CAPABILITIES =
      Map.of(
          "browserName",
          "chrome",
          "goog:loggingPrefs",
          Map.of("browser", "ALL", "performance", "ALL"),
          "goog:chromeOptions",
          Map.of(
              "args",
              List.of(
                  "--headless=new",
                  // Chromium's own sandbox does not start as root; the only page that is opened
                  // here is the one under test.
                  "--no-sandbox",
                  "--disable-dev-shm-usage",
                  "--window-size=1280,1400")));

  private final WebDriver driver;
  private final String session;

  private Browser(WebDriver driver, String session) {
    this.driver = driver;
    this.session = session;
  }

  /** Starts one, or skips the test with a reason, which fails where CI=true. */
  static Browser start() throws IOException, InterruptedException {
    for (String program : List.of("chromium", "chromedriver")) {
      if (WebDriver.find(program).isEmpty()) {
        String reason = "skipped: the program " + program + " is missing";
        assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
        System.out.println(reason);
        Assumptions.abort(reason);
      }
    }
    WebDriver driver = WebDriver.start();
    JsonNode made =
        driver.post("session", Map.of("capabilities", Map.of("alwaysMatch", CAPABILITIES)));
    return new Browser(driver, "session/" + made.get("sessionId").asString());
  }

  void open(URI page) throws IOException, InterruptedException {
    driver.post(session + "/url", Map.of("url", page.toString()));
  }

  /** Runs a script in the page and returns what it returns. */
  JsonNode run(String script) throws IOException, InterruptedException {
    return driver.post(session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  /** Waits until an expression in the page is true. */
  void await(String expression) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!run("return Boolean(" + expression + ")").asBoolean()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        screenshot("failure");
        throw new AssertionError("it did not become true: " + expression + "\n" + console());
      }
      Thread.sleep(50);
    }
  }

  /** Waits for an element and clicks on it. */
  void click(String selector) throws IOException, InterruptedException {
    driver.post(element(selector) + "/click", Map.of());
  }

  /** Waits for an element and types into it. */
  void type(String selector, String text) throws IOException, InterruptedException {
    driver.post(element(selector) + "/value", Map.of("text", text));
  }

  /** Waits for an element and returns the text that it shows. */
  String text(String selector) throws IOException, InterruptedException {
    return driver.get(element(selector) + "/text").asString();
  }

  private String element(String selector) throws IOException, InterruptedException {
    await("document.querySelector(" + JsonMapper.shared().writeValueAsString(selector) + ")");
    JsonNode found =
        driver.post(session + "/element", Map.of("using", "css selector", "value", selector));
    return session + "/element/" + found.properties().iterator().next().getValue().asString();
  }

  /** Writes what the page looks like into a file of this name. */
  void screenshot(String name) throws IOException, InterruptedException {
    Files.createDirectories(SCREENSHOTS);
    byte[] image = Base64.getDecoder().decode(driver.get(session + "/screenshot").asString());
    Files.write(SCREENSHOTS.resolve(name + ".png"), image);
  }

  /** Returns what is new on the console, where violations of the page's policy are told too. */
  List<String> console() throws IOException, InterruptedException {
    return driver
        .post(session + "/se/log", Map.of("type", "browser"))
        .valueStream()
        .map(entry -> entry.get("message").asString())
        .toList();
  }

  /** Returns every address that the page has asked for since this was last called. */
  List<String> requests() throws IOException, InterruptedException {
    List<String> requests = new ArrayList<>();
    for (JsonNode entry : driver.post(session + "/se/log", Map.of("type", "performance"))) {
      JsonNode event = JsonMapper.shared().readTree(entry.get("message").asString()).get("message");
      if (event.get("method").asString().equals("Network.requestWillBeSent")) {
        requests.add(event.at("/params/request/url").asString());
      }
    }
    return requests;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try (driver) {
      driver.delete(session);
    }
  }
}
