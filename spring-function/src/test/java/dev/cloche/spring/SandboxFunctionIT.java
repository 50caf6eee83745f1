package dev.cloche.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.config.HomeFolder;
import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.ProblemCode;
import dev.cloche.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Says how an application calls the function, with the real sandbox behind it. */
@Timeout(60)
final class SandboxFunctionIT {

  private static ConfigurableApplicationContext context;

  /** Stands for an application that has this module on its class path, and nothing else to say. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {}

  @BeforeAll
  static void start() {
    if (HomeFolder.search(List.of(Path.of(""))).isEmpty()) {
      String reason = "skipped: nsjail is not installed here; run scripts/setup";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).run();
  }

  @AfterAll
  static void stop() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void throughTheCatalogueItSpeaksTheJsonOfTheApi() {
    Message<byte[]> answer =
        call("{\"language\": \"python\", \"code\": \"print(input())\", \"stdin\": \"hi\"}");

    assertThat(new String(answer.getPayload(), StandardCharsets.UTF_8))
        .startsWith("{\"execution_id\":")
        .contains("\"status\":\"success\"", "\"stdout\":\"hi\\n\"", "\"files_skipped\":[]");
  }

  @Test
  void aTypingErrorIsRefusedAndNotPassedOver() {
    assertThatThrownBy(() -> call("{\"language\": \"python\", \"code\": \"1\", \"tiemout\": 3}"))
        .isInstanceOf(ExecutionRefusedException.class)
        .hasMessageContaining("tiemout");
  }

  @Test
  void whatIsRefusedIsThrownWithItsCode() {
    assertThatThrownBy(() -> call("{\"language\": \"cobol\", \"code\": \"DISPLAY 42\"}"))
        .isInstanceOfSatisfying(
            ExecutionRefusedException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.UNKNOWN_LANGUAGE));
  }

  @Test
  void javaCodeHasTheSandboxInjected() throws Exception {
    Sandbox sandbox = context.getBean(Sandbox.class);

    assertThat(sandbox.execute(ExecutionRequest.of("python", "print(6 * 7)")).stdout())
        .isEqualTo("42\n");
  }

  private static Message<byte[]> call(String json) {
    Function<Message<byte[]>, Message<byte[]>> function =
        context.getBean(FunctionCatalog.class).lookup("execute", "application/json");
    return function.apply(
        MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
            .setHeader("contentType", "application/json")
            .build());
  }
}
