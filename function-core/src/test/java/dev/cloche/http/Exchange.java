package dev.cloche.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds a request and its answer, as a client has them.
 *
 * @param path without the query
 * @param sent the body of the request; empty where it never arrived or is not known
 * @param headers of the answer
 * @param body of the answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Exchange(
    String method,
    String path,
    Optional<byte[]> sent,
    int status,
    Map<String, List<String>> headers,
    byte[] body) {

  /** Has the names of headers the same in upper and lower case. */
  public Exchange {
    Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  /** Returns the media type of the answer without its parameters, or nothing. */
  String mediaType() {
    return headers.getOrDefault("Content-Type", List.of("")).getFirst().split(";", 2)[0].strip();
  }
}
