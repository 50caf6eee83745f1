package dev.cloche.spring;

import dev.cloche.config.InvalidConfigException;
import dev.cloche.sandbox.Sandbox;
import dev.cloche.sandbox.SandboxUnavailableException;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/**
 * Gives a Spring application the function {@code execute}, by being on its class path.
 *
 * <p>The function takes and returns the JSON of {@code POST /api/v1/execute}, and throws {@link
 * ExecutionRefusedException} where that answers a problem. Java code that wants no JSON has the
 * {@link Sandbox} injected.
 */
@AutoConfiguration
public class SandboxFunctionConfiguration {

  /**
   * Opens the sandbox as the environment variables configure it, unless the application has one.
   */
  @Bean
  @ConditionalOnMissingBean
  Sandbox sandbox() throws InvalidConfigException, SandboxUnavailableException {
    return Sandbox.fromEnvironment();
  }

  @Bean
  Function<byte[], Message<byte[]>> execute(Sandbox sandbox) {
    return new ExecuteFunction(sandbox);
  }
}
