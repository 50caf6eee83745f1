package dev.cloche.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.config.AccessPolicy;
import dev.cloche.config.ApiKey;
import dev.cloche.config.KeyHash;
import dev.cloche.config.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessControlTest {

  private final AccessControl keys =
      new AccessControl(
          new AccessPolicy.ByKey(
              List.of(
                  new ApiKey("ci", Role.USER, KeyHash.of("user-key")),
                  new ApiKey("boss", Role.ADMIN, KeyHash.of("admin-key")))));
  private final AccessControl loopback = new AccessControl(new AccessPolicy.LoopbackOnly());
  private final AccessControl open = new AccessControl(new AccessPolicy.Open());

  @ParameterizedTest
  @CsvSource({
    "X-API-Key, user-key",
    "x-api-key, admin-key",
    "Authorization, Bearer user-key",
    "authorization, bearer admin-key",
  })
  void whoHasAKeyMayRunScripts(String header, String value) {
    assertThatCode(() -> keys.check(with(header, value), Access.USER)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "X-API-Key, other-key",
    "X-API-Key, ''",
    "X-API-Key, Bearer user-key",
    "Authorization, user-key",
    "Authorization, Basic user-key",
    "Authorization, Bearer",
    "Authorization, Bearer other-key",
    "Cookie, user-key",
  })
  void whoHasNoneOrAWrongOneGetsA401(String header, String value) {
    Problem problem = problem(keys, with(header, value), Access.USER);

    assertThat(problem.status()).isEqualTo(401);
    assertThat(problem.headers()).containsKey("WWW-Authenticate");
    assertThat(problem.detail()).doesNotContain("other-key");
  }

  @Test
  void aWrongKeyIsNotMadeGoodByARightBearer() {
    Headers headers =
        headers(Map.of("X-API-Key", List.of("wrong"), "Authorization", List.of("Bearer user-key")));

    assertThat(problem(keys, headers, Access.USER).status()).isEqualTo(401);
  }

  @Test
  void twoKeysAtOnceAreNone() {
    Headers headers = headers(Map.of("X-API-Key", List.of("wrong", "user-key")));

    assertThat(problem(keys, headers, Access.USER).status()).isEqualTo(401);
  }

  @Test
  void aVeryLongKeyIsNotEvenHashed() {
    assertThat(problem(keys, with("X-API-Key", "x".repeat(1_000_000)), Access.USER).status())
        .isEqualTo(401);
  }

  @Test
  void whatIsOpenNeedsNoKey() {
    assertThatCode(() -> keys.check(headers(Map.of()), Access.OPEN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void withoutKeysEverybodyMayRunScripts(Access access) {
    assertThatCode(() -> loopback.check(headers(Map.of()), access)).doesNotThrowAnyException();
    assertThatCode(() -> open.check(headers(Map.of()), access)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LocalHost:8080",
        "127.0.0.1",
        "127.0.0.1:80",
        "[::1]:8080",
        "[::1]",
        "localhost:"
      })
  void aLoopbackNameAsHostIsAnswered(String host) {
    assertThatCode(() -> loopback.checkOrigin(with("Host", host))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "localhost.example.org",
        "127.0.0.1.example.org:8080",
        "192.168.0.1",
        "0.0.0.0",
        "localhost:8080:9",
        "user@localhost",
        "",
      })
  void aNameThatWasReboundToThisMachineIsRefused(String host) {
    assertThat(originProblem(with("Host", host)).status()).isEqualTo(403);
  }

  @Test
  void noHostOrTwoAreRefused() {
    assertThat(originProblem(headers(Map.of())).status()).isEqualTo(403);
    assertThat(originProblem(headers(Map.of("Host", List.of("localhost", "localhost")))).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "null",
        "http://localhost:3000",
        "http://localhost",
        "file://",
        "http://localhost:8080.example.org",
      })
  void aPageFromElsewhereIsRefused(String origin) {
    Headers headers = headers(Map.of("Host", List.of("localhost:8080"), "Origin", List.of(origin)));

    assertThat(originProblem(headers).status()).isEqualTo(403);
  }

  @Test
  void aPageOfOurOwnIsAnswered() {
    Headers headers =
        headers(
            Map.of("Host", List.of("localhost:8080"), "Origin", List.of("http://localhost:8080")));

    assertThatCode(() -> loopback.checkOrigin(headers)).doesNotThrowAnyException();
  }

  @Test
  void withKeysOrOpenToEverybodyTheHostDoesNotMatter() {
    assertThatCode(() -> keys.checkOrigin(with("Host", "example.org"))).doesNotThrowAnyException();
    assertThatCode(() -> open.checkOrigin(with("Host", "example.org"))).doesNotThrowAnyException();
  }

  private Problem originProblem(Headers headers) {
    return catchThrowableOfType(ProblemException.class, () -> loopback.checkOrigin(headers))
        .problem();
  }

  private static Problem problem(AccessControl control, Headers headers, Access access) {
    return catchThrowableOfType(ProblemException.class, () -> control.check(headers, access))
        .problem();
  }

  private static Headers with(String header, String value) {
    return headers(Map.of(header, List.of(value)));
  }

  private static Headers headers(Map<String, List<String>> headers) {
    return new Headers(headers);
  }
}
