package dev.cloche.spring;

import dev.cloche.contract.ExecutionRequestReader;
import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.JsonText;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.sandbox.Sandbox;
import java.util.function.Function;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;

/**
 * Runs scripts as a function of JSON.
 *
 * <p>Of bytes and not of requests, since a converter of Spring's that refuses a request has the
 * next one asked, which passes over the names that it does not know. Thread-safe.
 */
final class ExecuteFunction implements Function<byte[], Message<byte[]>> {

  private final ExecutionRequestReader reader = new ExecutionRequestReader();
  private final JsonText json = new JsonText();
  private final Sandbox sandbox;

  ExecuteFunction(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public Message<byte[]> apply(byte[] request) {
    try {
      ExecutionResult result = sandbox.execute(reader.read(request));
      return MessageBuilder.withPayload(json.write(result.toJson()))
          .setHeader(MessageHeaders.CONTENT_TYPE, MimeTypeUtils.APPLICATION_JSON_VALUE)
          .build();
    } catch (RequestRejectedException e) {
      throw new ExecutionRefusedException(e.code(), e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionRefusedException(ProblemCode.SHUTTING_DOWN, "interrupted", e);
    }
  }
}
