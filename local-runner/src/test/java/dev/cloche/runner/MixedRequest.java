package dev.cloche.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Describes one kind of request and what its answer must be.
 *
 * @param body JSON in which NUMBER stands for the number of the request
 * @param httpStatus of the answer; 0 where the client does not wait for one
 * @param check takes the answer and the number of the request
 */
record MixedRequest(String body, int httpStatus, ObjIntConsumer<JsonNode> check) {

  private static final int ONE_MEGABYTE = 1 << 20;

  /** Returns every kind as often as it shall come in a round, in an order that mixes them. */
  static List<MixedRequest> mixture() {
    List<MixedRequest> round = new ArrayList<>();
    add(round, 4, run("bash", "sleep 60 & setsid sleep 60 & echo NUMBER", "", "success"));
    add(round, 2, run("python", "print(NUMBER)", "", "success"));
    add(round, 2, run("bash", "echo NUMBER; exit 1", "", "error"));
    add(round, 1, run("bash", "echo NUMBER; kill -9 $$", "", "error"));
    add(round, 1, raised());
    add(round, 1, run("python", BOMB, ", 'mem_limit': 32", "memory_limit"));
    add(round, 1, run("python", FORBIDDEN, "", "policy_violation"));
    add(round, 1, timedOut("0.05"));
    add(round, 1, timedOut("0.2"));
    add(round, 1, longOutput());
    add(round, 1, endlessOutput());
    add(round, 1, returned());
    add(round, 2, filesLeft());
    add(round, 2, hungUp());
    add(round, 1, refused());
    add(round, 1, withoutEntrypoint());
    // The same order in every run: what a failure names can be sent again.
    Collections.shuffle(round, new Random(1));
    return List.copyOf(round);
  }

  /** Tells whether the client hangs up instead of waiting. */
  boolean cancelled() {
    return httpStatus == 0;
  }

  private static final String BOMB =
      "print(NUMBER, flush=True)\\nkept = [bytearray(8 << 20) for _ in range(99)]";

  /** ptrace(2), which the filter answers by killing. */
  private static final String FORBIDDEN =
      "import ctypes\\nprint(NUMBER, flush=True)\\nctypes.CDLL(None).syscall(101, 0, 0, 0, 0)";

  private static void add(List<MixedRequest> round, int times, MixedRequest request) {
    for (int i = 0; i < times; i++) {
      round.add(request);
    }
  }

  private static String json(String language, String code, String more) {
    return "{'language': '%s', 'code': '%s'%s}".formatted(language, code, more).replace('\'', '"');
  }

  private static MixedRequest run(String language, String code, String more, String status) {
    return new MixedRequest(
        json(language, code, more),
        200,
        (answer, number) -> {
          assertStatus(answer, status);
          assertThat(text(answer, "stdout")).as("%s", answer).isEqualTo(number + "\n");
        });
  }

  private static MixedRequest raised() {
    return new MixedRequest(
        json("python", "raise ValueError(NUMBER)", ""),
        200,
        (answer, number) -> {
          assertStatus(answer, "error");
          assertThat(text(answer, "stderr")).endsWith("ValueError: " + number + "\n");
        });
  }

  private static MixedRequest timedOut(String seconds) {
    return new MixedRequest(
        json("bash", "echo NUMBER; sleep 60", ", 'timeout': " + seconds),
        200,
        (answer, number) -> {
          assertStatus(answer, "timeout");
          // On a busy machine a script may not have come to its first line by then.
          assertThat(text(answer, "stdout")).isIn("", number + "\n");
        });
  }

  private static MixedRequest longOutput() {
    return new MixedRequest(
        json("bash", "yes NUMBER | head -n 40000; yes NUMBER | head -n 10000 >&2", ""),
        200,
        (answer, number) -> {
          assertStatus(answer, "success");
          assertThat(text(answer, "stdout").equals((number + "\n").repeat(40_000))).isTrue();
          assertThat(text(answer, "stderr").equals((number + "\n").repeat(10_000))).isTrue();
        });
  }

  private static MixedRequest endlessOutput() {
    return new MixedRequest(
        json("bash", "yes NUMBER | head -c 3000000", ""),
        200,
        (answer, number) -> {
          assertStatus(answer, "success");
          assertThat(answer.get("stdout_truncated").asBoolean()).isTrue();
          assertThat(text(answer, "stdout")).startsWith(number + "\n").hasSize(ONE_MEGABYTE);
        });
  }

  private static MixedRequest returned() {
    return new MixedRequest(
        json("python", "def f(): return [NUMBER]", ", 'entrypoint': 'f'"),
        200,
        (answer, number) -> {
          assertStatus(answer, "success");
          assertThat(answer.get("result").toString()).isEqualTo("[" + number + "]");
        });
  }

  private static MixedRequest filesLeft() {
    String code =
        "cd /tmp/output; echo NUMBER > NUMBER.txt; mkdir d; head -c 200000 /dev/zero > d/NUMBER.bin";
    return new MixedRequest(
        json("bash", code, ""),
        200,
        (answer, number) -> {
          assertStatus(answer, "success");
          assertThat(answer.get("files_skipped")).isEmpty();
          List<String> names = new ArrayList<>();
          answer.get("files").forEach(file -> names.add(text(file, "name")));
          assertThat(names).containsExactly(number + ".txt", "d/" + number + ".bin");
        });
  }

  private static MixedRequest hungUp() {
    return new MixedRequest(
        json("bash", "echo NUMBER > /tmp/output/f; sleep 60", ", 'timeout': 30"),
        0,
        (answer, number) -> {
          throw new AssertionError("nobody waits for it");
        });
  }

  private static MixedRequest refused() {
    return new MixedRequest(
        json("bash", "echo", ", 'fNUMBER': 1"),
        400,
        (answer, number) ->
            assertThat(answer.toString()).contains("\"field\":\"f" + number + "\""));
  }

  private static MixedRequest withoutEntrypoint() {
    return new MixedRequest(
        json("python", "x = NUMBER", ", 'entrypoint': 'fNUMBER'"),
        422,
        (answer, number) -> assertThat(text(answer, "code")).isEqualTo("entrypoint_missing"));
  }

  private static void assertStatus(JsonNode answer, String status) {
    assertThat(text(answer, "status")).as("%s", answer).isEqualTo(status);
  }

  private static String text(JsonNode object, String name) {
    return object.get(name).asString();
  }
}
