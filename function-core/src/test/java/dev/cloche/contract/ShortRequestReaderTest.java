package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.contract.ShortRequest.Form;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortRequestReaderTest {

  private final ShortRequestReader reader = new ShortRequestReader();

  @Test
  void codeIsTheFirstForm() throws RequestRejectedException {
    ShortRequest request = read("{'code': 'print(1)', 'timeout': 10}");

    assertThat(request)
        .isEqualTo(new ShortRequest(Form.CODE, "print(1)", Optional.of(new BigDecimal(10))));
    assertThat(request.toExecutionRequest(ValidationPolicy.STRICT).language()).isEqualTo("python");
    assertThat(request.toExecutionRequest(ValidationPolicy.STRICT).entrypoint()).isEmpty();
  }

  @Test
  void scriptIsTheSecondFormAndCallsMain() throws RequestRejectedException {
    ShortRequest request = read("{'script': 'def main(): return 1'}");

    assertThat(request.form()).isEqualTo(Form.SCRIPT);
    assertThat(request.toExecutionRequest(ValidationPolicy.STRICT).entrypoint()).contains("main");
  }

  @Test
  void bothTogetherAreRefused() {
    assertThat(rejection("{'code': 'a', 'script': 'b'}").problems())
        .containsExactly(new FieldProblem("script", "cannot be given together with code"));
  }

  @Test
  void neitherIsRefused() {
    assertThat(rejection("{}").problems())
        .containsExactly(new FieldProblem("code", "is required, or script with a function main()"));
  }

  @Test
  void fieldsOfTheLongFormAreUnknownHere() {
    assertThat(rejection("{'code': 'a', 'language': 'python'}").problems())
        .containsExactly(new FieldProblem("language", "is not a known field"));
  }

  @Test
  void wrongTypesAreRefused() {
    assertThat(rejection("{'script': 1}").problems())
        .containsExactly(new FieldProblem("script", "must be a string, not an integer"));
  }

  private ShortRequest read(String json) throws RequestRejectedException {
    return reader.read(TestingJson.bytes(json));
  }

  private RequestRejectedException rejection(String json) {
    return catchThrowableOfType(RequestRejectedException.class, () -> read(json));
  }
}
