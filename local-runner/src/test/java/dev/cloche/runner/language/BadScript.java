package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds a script that no parser, compiler or interpreter likes.
 *
 * @param name what is bad about it
 * @param outcomes what may become of it: statuses, or {@code refused} before it is run
 */
record BadScript(String name, String code, List<String> outcomes) {

  /** So that no test waits long for a script that never ends. */
  private static final int TIMEOUT_SECONDS = 5;

  /** Makes one; the outcomes are separated by a space. */
  static BadScript script(String name, String outcomes, String code) {
    return new BadScript(name, code, Arrays.asList(outcomes.split(" ")));
  }

  /** Makes one that holds the same text so many times, and then the same other text. */
  static BadScript nested(
      String name, String outcomes, int times, String code, String open, String close) {
    return script(name, outcomes, code.formatted(open.repeat(times), close.repeat(times)));
  }

  /** Sends it and checks that it was answered in one of the ways that are right for it. */
  void check(LanguageService service, String language) throws Exception {
    var request = Map.of("language", language, "code", code, "timeout", TIMEOUT_SECONDS);

    HttpResponse<String> answer = service.send(request);

    String shown = language + ", " + name + ": " + answer.body();
    JsonNode result = LanguageService.json(answer);
    if (answer.statusCode() == 422) {
      assertThat(outcomes).as(shown).contains("refused");
      assertThat(result.get("code").asString()).as(shown).isEqualTo("script_invalid");
      assertThat(result.get("issues").get(0).get("line").asInt(0))
          .as(shown)
          .isLessThanOrEqualTo((int) code.lines().count());
    } else {
      assertThat(answer.statusCode()).as(shown).isEqualTo(200);
      assertThat(result.get("status").asString()).as(shown).isIn(outcomes);
    }
    assertThat(answer.body()).as(shown).doesNotContain("/cloche/", "prepared");
  }
}
