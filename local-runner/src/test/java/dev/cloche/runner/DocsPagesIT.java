package dev.cloche.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.config.KeyHash;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the pages that show the API, as people do. */
@Timeout(180)
final class DocsPagesIT {

  private static final String OPERATION = "#operations-Run_code-execute ";
  private static final String ANSWER = OPERATION + ".live-responses-table .response ";

  private static final Pattern LOADED =
      Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|svg))\"");

  private final ServiceClient client = new ServiceClient();

  @AfterEach
  void close() {
    client.close();
  }

  /** Says that a page is content with what it may load, and asked nobody but the service. */
  private static void assertQuiet(Browser browser, URI service) throws Exception {
    assertThat(browser.console()).isEmpty();
    List<String> requests = browser.requests();
    assertThat(requests).contains(service + "/openapi.json");
    assertThat(requests)
        .allMatch(
            request ->
                Stream.of(service + "/", "data:", "blob:" + service + "/")
                    .anyMatch(request::startsWith));
  }

  private long operations(URI service) throws Exception {
    JsonNode document =
        JsonMapper.shared().readTree(client.get(service.resolve("/openapi.json")).body());
    return document.get("paths").valueStream().mapToLong(JsonNode::size).sum();
  }

  private static void execute(Browser browser) throws Exception {
    browser.click(OPERATION + ".opblock-summary-control");
    browser.click(OPERATION + ".btn.execute");
  }

  @Test
  void swaggerUiShowsEveryOperation_andSendsARequest() throws Exception {
    try (var runner = RunnerProcess.start(Map.of());
        var browser = Browser.start()) {
      URI service = RunnerProcess.address(runner.awaitPrintedCommand());
      browser.open(service.resolve("/docs"));
      browser.await("document.querySelectorAll('.opblock').length == " + operations(service));
      browser.screenshot("docs");
      assertThat(browser.text(".info .title")).startsWith("Cloche");

      browser.click(OPERATION + ".opblock-summary-control");
      browser.await("document.querySelector('" + OPERATION + ".examples-select-element')");
      browser.screenshot("docs-operation");
      browser.click(OPERATION + ".examples-select-element option[value=stdin]");
      browser.await("document.querySelector('" + OPERATION + "textarea').value.includes('stdin')");
      browser.click(OPERATION + ".btn.execute");
      browser.await("document.querySelector('" + ANSWER + "')");
      browser.run("document.querySelector('" + ANSWER + "').scrollIntoView()");
      browser.screenshot("docs-answer");

      assertThat(browser.text(ANSWER + ".response-col_status")).startsWith("200");
      assertThat(browser.text(ANSWER + ".response-col_description"))
          .contains("\"status\": \"success\"", "\"stdout\": \"42\\n\"");
      assertQuiet(browser, service);
    }
  }

  @Test
  void swaggerUiSendsTheKeyThatItWasGiven() throws Exception {
    var settings = Map.of("CLOCHE_API_KEYS", "ci:user:" + KeyHash.of("the key").text());
    try (var runner = RunnerProcess.start(settings);
        var browser = Browser.start()) {
      URI service = RunnerProcess.address(runner.awaitPrintedCommand());
      browser.open(service.resolve("/docs"));
      execute(browser);
      assertThat(browser.text(ANSWER + ".response-col_status")).startsWith("401");

      browser.click(".btn.authorize");
      browser.type("input[aria-label=auth-api-key-value], #api_key_value", "the key");
      browser.screenshot("docs-key");
      browser.click(".auth-btn-wrapper .authorize");
      browser.click(".auth-btn-wrapper .btn-done");
      browser.click(OPERATION + ".btn.execute");
      browser.await(
          "document.querySelector('" + ANSWER + ".response-col_status').innerText.startsWith(200)");

      assertThat(browser.text(ANSWER + ".response-col_description")).contains("hello from python");
    }
  }

  @Test
  void redocShowsEveryOperation_andFindsWords() throws Exception {
    try (var runner = RunnerProcess.start(Map.of());
        var browser = Browser.start()) {
      URI service = RunnerProcess.address(runner.awaitPrintedCommand());
      browser.open(service.resolve("/redoc"));
      browser.await(
          "document.querySelectorAll('[id^=\"tag/\"][id*=\"/operation/\"]').length == "
              + operations(service));
      browser.screenshot("redoc");
      browser.run("document.querySelector('[id$=\"/operation/execute\"]').scrollIntoView()");
      browser.screenshot("redoc-operation");

      browser.type("[role=search] input", "confined");
      browser.await("document.querySelector('[data-role=\"search:results\"] [role=menuitem]')");
      browser.screenshot("redoc-search");
      assertQuiet(browser, service);
    }
  }

  @Test
  void pagesAndWhatTheyLoadAreAsStrictAsTheySay() throws Exception {
    try (var runner = RunnerProcess.start(Map.of())) {
      URI service = RunnerProcess.address(runner.awaitPrintedCommand());
      for (String path : List.of("/docs", "/redoc")) {
        URI page = service.resolve(path);
        HttpResponse<String> answer = client.get(page);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
            .doesNotContain("unsafe", "http", "*");
        assertThat(answer.body()).doesNotContain("http", "{library}").doesNotContain("<script>");

        List<URI> loaded =
            LOADED.matcher(answer.body()).results().map(at -> page.resolve(at.group(1))).toList();
        assertThat(loaded).hasSizeGreaterThanOrEqualTo(4);
        for (URI file : loaded) {
          assertServed(file);
        }
      }
      for (String path : List.of("/docs/", "/docs/index.html", "/docs/..%2fstart.js", "/redoc/x")) {
        assertThat(client.get(service.resolve(path)).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  private void assertServed(URI file) throws Exception {
    HttpResponse<String> answer = client.get(file);
    boolean versioned = file.getPath().matches("/[a-z]+/[0-9.]+/.*");

    assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(
            file.getPath().endsWith(".js")
                ? "text/javascript"
                : file.getPath().endsWith(".css") ? "text/css" : "image/svg+xml");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
        .contains(versioned ? "immutable" : "no-cache");
    // ReDoc's own would show a picture from there.
    assertThat(answer.body()).isNotEmpty().doesNotContain("cdn.redoc.ly");

    HttpResponse<String> again =
        client.getUnless(answer.headers().firstValue("ETag").orElseThrow(), file);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }
}
