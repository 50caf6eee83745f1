package dev.cloche.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers with what stays the same as long as the program runs, read when it is first asked for.
 *
 * <p>Who has it already, by its {@code ETag}, is not sent it again (RFC 9110, section 13.1.2).
 */
final class FixedContentHandler implements Handler {

  private static final int ETAG_BYTES = 15;

  private final Supplier<byte[]> content;
  private final Map<String, String> headers;
  private volatile Optional<ApiResponse> made = Optional.empty();

  /**
   * Creates a handler.
   *
   * @param headers with {@code Content-Type} and {@code Cache-Control}
   */
  FixedContentHandler(Supplier<byte[]> content, Map<String, String> headers) {
    this.content = content;
    this.headers = Map.copyOf(headers);
  }

  @Override
  public ApiResponse handle(ApiRequest request) {
    ApiResponse response = made.orElseGet(this::make);
    String etag = response.headers().getOrDefault("ETag", "");
    return isKnown(request.head().headers().all("If-None-Match"), etag)
        ? notModified(response)
        : response;
  }

  /** Two requests at a time may make it twice, which is the same. */
  private ApiResponse make() {
    byte[] body = content.get();
    Map<String, String> all = new HashMap<>(headers);
    all.put("ETag", etag(body));
    var response = new ApiResponse(200, all, body);
    made = Optional.of(response);
    return response;
  }

  private static boolean isKnown(List<String> lists, String etag) {
    return lists.stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals(etag));
  }

  private static ApiResponse notModified(ApiResponse response) {
    Map<String, String> kept = new HashMap<>(response.headers());
    kept.remove("Content-Type");
    return new ApiResponse(304, kept, new byte[0]);
  }

  private static String etag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      byte[] start = Arrays.copyOf(hash, ETAG_BYTES);
      return '"' + Base64.getUrlEncoder().encodeToString(start) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
