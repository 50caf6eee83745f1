package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionRequestReaderTest {

  private final ExecutionRequestReader reader = new ExecutionRequestReader();

  @Test
  void languageAndCodeAreEnough() throws RequestRejectedException {
    ExecutionRequest request = read("{'language': 'python', 'code': 'print(1)'}");

    assertThat(request).isEqualTo(ExecutionRequest.of("python", "print(1)"));
  }

  @Test
  void everyFieldIsRead() throws RequestRejectedException {
    ExecutionRequest request =
        read(
            """
            {'language': 'python', 'code': 'c', 'stdin': 's', 'args': ['a', 'b'],
             'environment': {'B': '2', 'A': '1'}, 'files': {'x.txt': 'y'}, 'entrypoint': 'main',
             'output_encoding': 'base64', 'timeout': 2.5, 'cpu_limit': 500, 'mem_limit': 64,
             'session_id': 'me', 'validation': 'strict', 'warm': false}
            """);

    assertThat(request.stdin()).isEqualTo("s");
    assertThat(request.args()).containsExactly("a", "b");
    assertThat(request.environment().keySet()).containsExactly("B", "A");
    assertThat(request.files()).extracting(InputFile::path).containsExactly("x.txt");
    assertThat(request.entrypoint()).contains("main");
    assertThat(request.outputEncoding()).isEqualTo(OutputEncoding.BASE64);
    assertThat(request.timeout()).contains(new BigDecimal("2.5"));
    assertThat(request.cpuLimit()).isEqualTo(OptionalInt.of(500));
    assertThat(request.memLimit()).isEqualTo(OptionalInt.of(64));
    assertThat(request.sessionId()).contains("me");
    assertThat(request.validation()).contains(ValidationPolicy.STRICT);
    assertThat(request.warm()).isFalse();
  }

  @Test
  void aliasesAreAccepted() throws RequestRejectedException {
    ExecutionRequest request = read("{'language': 'sh', 'script': 'c', 'env': {'A': '1'}}");

    assertThat(request.code()).isEqualTo("c");
    assertThat(request.environment()).containsEntry("A", "1");
  }

  @ParameterizedTest
  @CsvSource({"code, script, '\"x\"'", "environment, env, {}"})
  void aFieldAndItsAliasTogetherAreRefused(String name, String alias, String value) {
    RequestRejectedException rejection =
        rejection(
            "{'language': 'sh', 'code': 'x', '%s': %s, '%s': %s}"
                .formatted(name, value, alias, value)
                .replace("'code': 'x', 'code'", "'code'"));

    assertThat(rejection.problems()).extracting(FieldProblem::field).containsExactly(alias);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "language        | 7                | must be a string, not an integer",
        "code            | null             | must be a string, not null",
        "stdin           | []               | must be a string, not a list",
        "args            | 'a'              | must be a list of strings, not a string",
        "args[1]         | ['a', 2]         | must be a string, not an integer",
        "environment     | ['A']            | must be an object of strings, not a list",
        "environment.A   | {'A': 1}         | must be a string, not an integer",
        "files           | 'a'              | must be an object or a list, not a string",
        "files.a         | {'a': 1}         | must be a string or an object, not an integer",
        "files[0]        | ['a']            | must be an object, not a string",
        "files[0].name   | [{'content': ''}]| is required",
        "files[0].content| [{'name': 'a'}]  | is required",
        "entrypoint      | true             | must be a string, not a boolean",
        "output_encoding | 'latin1'         | must be one of utf8, base64",
        "output_encoding | 'UTF8'           | must be one of utf8, base64",
        "timeout         | '30'             | must be a number, not a string",
        "timeout         | true             | must be a number, not a boolean",
        "timeout         | null             | must be a number, not null",
        "cpu_limit       | 1.5              | must be a whole number, written without point and exponent",
        "cpu_limit       | 1000.0           | must be a whole number, written without point and exponent",
        "mem_limit       | 1e400            | must be a whole number, written without point and exponent",
        "args[0]         | [1e400]          | must be a string, not a number",
        "mem_limit       | '512'            | must be an integer, not a string",
        "mem_limit       | false            | must be an integer, not a boolean",
        "session_id      | 5                | must be a string, not an integer",
        "validation      | 'lax'            | must be one of standard, strict",
        "warm            | 'true'           | must be true or false, not a string",
        "warm            | 1                | must be true or false, not an integer",
      })
  void aWrongTypeIsRefusedWithItsFieldAndNeverConverted(
      String field, String value, String message) {
    String name = field.replaceAll("[.\\[].*", "");
    String rest = name.equals("code") ? "'language': 'x'" : "'language': 'x', 'code': 'y'";
    if (name.equals("language")) {
      rest = "'code': 'y'";
    }

    RequestRejectedException rejection = rejection("{%s, '%s': %s}".formatted(rest, name, value));

    assertThat(rejection.code()).isEqualTo(ProblemCode.INVALID_REQUEST);
    assertThat(rejection.problems()).contains(new FieldProblem(field, message));
  }

  @Test
  void aWholeNumberBeyond32BitsIsTheNearest_forTheBoundsToRefuse() throws RequestRejectedException {
    ExecutionRequest request =
        read("{'language': 'x', 'code': 'y', 'cpu_limit': -99999999999, 'mem_limit': 99999999999}");

    assertThat(request.cpuLimit()).hasValue(Integer.MIN_VALUE);
    assertThat(request.memLimit()).hasValue(Integer.MAX_VALUE);
  }

  @Test
  void missingFieldsAreAllNamed() {
    assertThat(rejection("{}").problems())
        .containsExactly(
            new FieldProblem("language", "is required"), new FieldProblem("code", "is required"));
  }

  @Test
  void anUnknownFieldIsRefusedWithTheNameThatWasProbablyMeant() {
    RequestRejectedException rejection =
        rejection("{'language': 'x', 'code': 'y', 'tiemout': 3, 'zzz': 1}");

    assertThat(rejection.problems())
        .containsExactly(
            new FieldProblem("tiemout", "is not a known field; did you mean timeout?"),
            new FieldProblem("zzz", "is not a known field"));
    assertThat(rejection).hasMessageEndingWith("(and 1 more)");
  }

  @Test
  void anUnknownFieldOfAFileIsRefused() {
    RequestRejectedException rejection =
        rejection(
            "{'language': 'x', 'code': 'y', 'files': {'a': {'content': '', 'mode': '0777'}}}");

    assertThat(rejection.problems())
        .containsExactly(new FieldProblem("files.a.mode", "is not a known field"));
  }

  @Test
  void filesAreReadAsObjectAndAsListInEveryEncoding() throws RequestRejectedException {
    ExecutionRequest asObject =
        read(
            """
            {'language': 'x', 'code': 'y', 'files': {
              'plain': 'ü', 'utf8': {'content': 'ü', 'encoding': 'utf8'},
              'base64': {'content': 'w7w=', 'encoding': 'base64'},
              'hex': {'content': 'C3bc', 'encoding': 'hex'}}}
            """);
    ExecutionRequest asList =
        read(
            """
            {'language': 'x', 'code': 'y', 'files': [
              {'name': 'plain', 'content': 'ü'},
              {'name': 'hex', 'content': 'c3bc', 'encoding': 'hex'}]}
            """);

    byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
    assertThat(asObject.files()).hasSize(4);
    assertThat(asObject.files()).allSatisfy(f -> assertThat(f.content()).isEqualTo(umlaut));
    assertThat(asList.files()).extracting(InputFile::path).containsExactly("plain", "hex");
    assertThat(asList.files()).allSatisfy(f -> assertThat(f.content()).isEqualTo(umlaut));
  }

  @ParameterizedTest
  @ValueSource(strings = {"base64", "hex"})
  void contentThatIsNotInItsEncodingIsRefused(String encoding) {
    RequestRejectedException rejection =
        rejection(
            "{'language': 'x', 'code': 'y', 'files': {'a b': {'content': '%%', 'encoding': '"
                + encoding
                + "'}}}");

    assertThat(rejection.problems())
        .containsExactly(new FieldProblem("files[\"a b\"].content", "is not valid " + encoding));
  }

  @Test
  void aHostileRequestGetsABoundedNumberOfComplaints() {
    var fields = new StringBuilder("{'language': 'x', 'code': 'y'");
    for (int i = 0; i < 5_000; i++) {
      fields.append(", 'unknown").append(i).append("': 1");
    }

    RequestRejectedException rejection = rejection(fields.append('}').toString());
    assertThat(rejection.problems()).hasSize(20);
    assertThat(rejection).hasMessageEndingWith("(and 4999 more)");
    assertThat(rejection.withFieldRenamed("unknown0", "x")).hasMessageEndingWith("(and 4999 more)");
  }

  private ExecutionRequest read(String json) throws RequestRejectedException {
    return reader.read(TestingJson.bytes(json));
  }

  private RequestRejectedException rejection(String json) {
    return catchThrowableOfType(RequestRejectedException.class, () -> read(json));
  }
}
