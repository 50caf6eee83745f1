package dev.cloche.http;

import static dev.cloche.http.TestingExchange.EXECUTE;
import static dev.cloche.http.TestingExchange.HELLO;
import static dev.cloche.http.TestingExchange.exchange;
import static dev.cloche.http.TestingExchange.good;
import static dev.cloche.http.TestingExchange.replaced;
import static dev.cloche.http.TestingExchange.withBody;
import static dev.cloche.http.TestingExchange.withHeader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.contract.TestingJson;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Says that the check which all tests rely on does see what is wrong. */
class OpenApiContractTest {

  private final OpenApiContract contract = new OpenApiContract();

  private void assertRefused(Exchange exchange, String complaint) {
    assertThatThrownBy(() -> contract.check(exchange))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void whatTheApiAnswersIsAccepted() {
    assertThatCode(() -> contract.check(good())).doesNotThrowAnyException();
  }

  @Test
  void namesOfHeadersAreTheSameInLowerCase() {
    Exchange good = good();
    Map<String, List<String>> lower = new HashMap<>();
    good.headers().forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));

    assertThatCode(
            () ->
                contract.check(new Exchange("POST", EXECUTE, good.sent(), 200, lower, good.body())))
        .doesNotThrowAnyException();
  }

  @Test
  void anotherRouteStatusOrMethodIsRefused() {
    Exchange good = good();
    for (int status : new int[] {201, 204, 302, 404, 405, 418, 502}) {
      assertRefused(
          new Exchange("POST", EXECUTE, good.sent(), status, good.headers(), good.body()),
          "has no such answer");
    }
    for (String path : List.of("/api/v1/execut", EXECUTE + "/", "/", "")) {
      assertRefused(
          new Exchange("POST", path, good.sent(), 200, good.headers(), good.body()),
          "has no such answer");
    }
    for (String method : List.of("GET", "HEAD", "PUT", "post")) {
      assertRefused(
          new Exchange(method, EXECUTE, good.sent(), 200, good.headers(), good.body()),
          "has no such answer");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Type           | text/plain               | not described: text/plain",
        "Content-Type           | application/problem+json | not described: application/problem",
        "Content-Type           | ''                       | Content-Type is not described",
        "X-Request-Id           | ''                       | X-Request-Id is missing",
        "X-Request-Id           | a b                      | pattern",
        "Cache-Control          | ''                       | Cache-Control is missing",
        "Cache-Control          | max-age=1                | constant",
        "X-Content-Type-Options | ''                       | X-Content-Type-Options is missing",
        "X-Powered-By           | Cloche                   | X-Powered-By is not described",
        "Access-Control-Allow-Origin | *                   | Access-Control-Allow-Origin",
        "Retry-After            | 1                        | Retry-After is not described",
      })
  void anotherHeaderIsRefused(String name, String value, String complaint) {
    assertRefused(withHeader(good(), name, value), complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'status':'success'    | 'status':'fine'           | /status",
        "'status':'success'    | 'status':'internal_error' | ",
        "'success':true        | 'success':false           | ",
        "'success':true        | 'success':'true'          | /success",
        "'success':true,       | ~~                        | success",
        "'error':null          | 'error':'no'              | ",
        "'error_kind':null     | 'error_kind':'nobody'     | /error_kind",
        "'exit_code':0         | 'exit_code':'0'           | /exit_code",
        "'exit_code':0         | 'exit_code':256           | /exit_code",
        "'exit_code':0         | 'exit_code':0,'exit':0    | exit",
        "'signal':null         | 'signal':9                | /signal",
        "'execution_id':'.{36}'| 'execution_id':'1'        | /execution_id",
        "'tier':'full'         | 'tier':'open'             | /isolation/tier",
        "'network':'none'      | 'network':'all'           | /isolation/network",
        "'missing':.]          | 'missing':null            | /isolation/missing",
        "'files':.]            | 'files':['x']             | /files/0",
        "'files':.]            | 'files':[{'name':'x'}]    | /files/0",
        "'files_skipped':.]    | 'files_skipped':[{'name':'x','code':'odd','reason':'r'}] | code",
        "'compile':null        | 'compile':{}              | /compile",
        "'execution_time_ms':12| 'execution_time_ms':12.5  | /execution_time_ms",
        "'execution_time_ms':12| 'execution_time_ms':-1    | /execution_time_ms",
      })
  void anotherResultIsRefused(String old, String other, String complaint) {
    String pattern = old.replace(".]", "\\[\\]");

    assertRefused(
        replaced(good(), pattern, other), Optional.ofNullable(complaint).orElse("openapi.yaml"));
  }

  @Test
  void bodiesWhereNoneShouldBeAreRefused() {
    assertRefused(
        withBody(exchange("HEAD", "/health", Map.of(), ""), "{}"), "there should be no body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'code':'invalid_request' | 'code':'not_found'",
        "'code':'invalid_request' | 'code':'odd'",
        "'status':400             | 'status':422",
        "'field':'cod',           | ~~",
        "'type':'urn              | 'type':'http",
        "'instance':              | 'stdout':'','instance':",
        "'instance':              | 'trace':'at dev','instance':",
        "'message':'              | 'message':'','m':'",
      })
  void anotherProblemIsRefused(String old, String other) {
    Exchange problem = exchange("POST", EXECUTE, Map.of(), "{'language': 'python', 'cod': '1'}");
    assertThatCode(() -> contract.check(problem)).doesNotThrowAnyException();

    assertRefused(replaced(problem, old, other), "openapi.yaml");
  }

  @Test
  void aProblemOfTheShortFormsWithoutStdoutIsRefused() {
    Exchange problem = exchange("POST", "/execute", Map.of(), "{}");

    assertRefused(replaced(problem, ",'stdout':''", ""), "openapi.yaml");
  }

  @Test
  void aMissingHeaderOfAProblemIsRefused() {
    assertRefused(
        withHeader(exchange("GET", EXECUTE, Map.of(), ""), "Allow", ""), "Allow is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'language': 'python'}",
        "{'code': '1'}",
        "{'language': 'python', 'code': ''}",
        "{'language': 'python', 'code': '1', 'script': '1'}",
        "{'language': 'python', 'code': '1', 'env': {}, 'environment': {}}",
        "{'language': 'python', 'code': '1', 'timeout': '3'}",
        "{'language': 'python', 'code': '1', 'timeout': 0}",
        "{'language': 'python', 'code': '1', 'timeout': 301}",
        "{'language': 'python', 'code': '1', 'mem_limit': 15}",
        "{'language': 'python', 'code': '1', 'tiemout': 3}",
        "{'language': 'python', 'code': '1', 'args': 'a'}",
        "{'language': 'python', 'code': '1', 'args': [1]}",
        "{'language': 'python', 'code': '1', 'env': {'A=B': ''}}",
        "{'language': 'python', 'code': '1', 'files': {'../x': ''}}",
        "{'language': 'python', 'code': '1', 'files': {'/x': ''}}",
        "{'language': 'python', 'code': '1', 'files': {'a//x': ''}}",
        "{'language': 'python', 'code': '1', 'files': {'x': {'content': '', 'encoding': 'x'}}}",
        "{'language': 'python', 'code': '1', 'files': [{'content': ''}]}",
        "{'language': 'python', 'code': '1', 'entrypoint': 'a b'}",
        "{'language': 'python', 'code': '1', 'output_encoding': 'hex'}",
        "{'language': 'python', 'code': '1', 'warm': 'no'}",
      })
  void aRequestThatTheDocumentForbidsMustNotBeAccepted(String sent) {
    Exchange good = good();

    assertRefused(
        new Exchange(
            "POST",
            EXECUTE,
            Optional.of(TestingJson.bytes(sent)),
            200,
            good.headers(),
            good.body()),
        "the request was accepted, but");
    assertThat(new TestingApi().post(EXECUTE, sent).status()).isEqualTo(400);
  }

  @Test
  void aRequestThatTheDocumentPermitsMustNotBeRefusedForItsForm() {
    Exchange refused = exchange("POST", EXECUTE, Map.of(), "{'language': 'python', 'cod': '1'}");

    assertRefused(
        new Exchange(
            "POST",
            EXECUTE,
            Optional.of(TestingJson.bytes(HELLO)),
            400,
            refused.headers(),
            refused.body()),
        "the request was refused, but");
  }
}
