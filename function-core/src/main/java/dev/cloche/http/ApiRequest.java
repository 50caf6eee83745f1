package dev.cloche.http;

import dev.cloche.execution.Cancellation;
import java.util.Objects;

/**
 * Holds an HTTP request as every server and every cloud can give it.
 *
 * @param method in upper case
 * @param path without the query, undecoded
 * @param query without the question mark; empty when there is none
 * @param body empty when there is none; a server need not read more than one byte beyond the
 *     configured maximum. Neither copied nor to be changed
 * @param remoteAddress of the caller, as text
 * @param cancellation cancelled by the server when the caller hangs up
 */
@SuppressWarnings("ArrayRecordComponent") // up to 12 MB: never compared, never copied
public record ApiRequest(
    String method,
    String path,
    String query,
    Headers headers,
    byte[] body,
    String remoteAddress,
    Cancellation cancellation) {

  /** Checks that nothing is null. */
  public ApiRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(remoteAddress, "remoteAddress");
    Objects.requireNonNull(cancellation, "cancellation");
  }
}
