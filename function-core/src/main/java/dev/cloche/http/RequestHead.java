package dev.cloche.http;

import java.util.Objects;

/**
 * Holds what of an HTTP request comes before its body.
 *
 * @param method in upper case
 * @param path without the query, undecoded
 */
public record RequestHead(String method, String path, Headers headers) {

  /** Checks that nothing is null. */
  public RequestHead {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(headers, "headers");
  }
}
