package dev.cloche.http;

import dev.cloche.execution.Cancellation;
import java.util.Objects;

/**
 * Holds an HTTP request as every server and every cloud can give it.
 *
 * @param body empty when there is none; a server need not read more than one byte beyond the
 *     configured maximum. Neither copied nor to be changed
 * @param cancellation cancelled by the server when the caller hangs up
 */
@SuppressWarnings("ArrayRecordComponent") // up to 12 MB: never compared, never copied
public record ApiRequest(RequestHead head, byte[] body, Cancellation cancellation) {

  /** Checks that nothing is null. */
  public ApiRequest {
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(cancellation, "cancellation");
  }
}
