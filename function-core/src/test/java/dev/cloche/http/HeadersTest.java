package dev.cloche.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {

  @Test
  void namesAreTheSameInUpperAndLowerCase() {
    var headers = new Headers(Map.of("Content-TYPE", List.of(" a ")));

    assertThat(headers.single("content-type")).contains("a");
    assertThat(headers.has("CONTENT-TYPE")).isTrue();
    assertThat(headers.all("other")).isEmpty();
  }

  @Test
  void aHeaderThatIsThereTwiceHasNoSingleValue() {
    assertThat(new Headers(Map.of("A", List.of("1", "2"))).single("a")).isEmpty();
    assertThat(new Headers(Map.of("A", List.of("1"), "a", List.of("2"))).all("A"))
        .containsExactlyInAnyOrder("1", "2");
  }
}
