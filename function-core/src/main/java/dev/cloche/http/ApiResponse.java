package dev.cloche.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Holds an HTTP response as every server and every cloud can send it.
 *
 * @param headers one value for each name; {@code Content-Length} only where the body has another
 *     length, as with HEAD
 * @param body neither copied nor to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // up to 30 MB: never compared, never copied
public record ApiResponse(int status, Map<String, String> headers, byte[] body) {

  /** Copies the headers. */
  public ApiResponse {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    Objects.requireNonNull(body, "body");
  }

  /** Returns the same with further headers. */
  ApiResponse withHeaders(Map<String, String> further) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(further);
    return new ApiResponse(status, all, body);
  }

  /** Returns the same without its body but with its length, as HEAD wants it. */
  ApiResponse withoutBody() {
    Map<String, String> length = Map.of("Content-Length", String.valueOf(body.length));
    return new ApiResponse(status, withHeaders(length).headers(), new byte[0]);
  }
}
