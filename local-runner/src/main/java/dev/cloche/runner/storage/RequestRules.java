package dev.cloche.runner.storage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which requests may reach the store at all, whoever signed them: PUT, GET and HEAD of one
 * object, with nothing that would make another operation of them.
 */
final class RequestRules {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /** What a presigned GET has, and nothing else. */
  private static final Set<String> PRESIGNED =
      Set.of(
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Date",
          "X-Amz-Expires",
          "X-Amz-SignedHeaders",
          "X-Amz-Signature");

  private static final Set<String> OVERRIDES =
      Set.of("response-content-type", "response-content-disposition");

  /** Of the headers of S3, those without which no request can be signed. */
  private static final Set<String> SIGNING_HEADERS = Set.of("x-amz-date", "x-amz-content-sha256");

  private final Pattern path;
  private final long mostBytes;

  /** Lets through keys of the form that {@code S3FileStore} makes, and files up to a size. */
  RequestRules(String bucket, String prefix, long mostBytes) {
    this.path =
        Pattern.compile(
            "/%s/%s/[A-Za-z0-9-]{1,64}/[0-9a-f]{32}/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}"
                .formatted(Pattern.quote(bucket), Pattern.quote(prefix)));
    this.mostBytes = mostBytes;
  }

  /** Returns the status with which a request is refused; empty for one that may go on. */
  Optional<Integer> refusal(HttpServletRequest request) {
    String method = request.getMethod();
    if (!Set.of("GET", "HEAD", "PUT").contains(method)) {
      return Optional.of(405);
    }
    if (!path.matcher(request.getRequestURI()).matches() || hasOddHeader(request)) {
      return Optional.of(403);
    }
    boolean signedByHeader =
        Optional.ofNullable(request.getHeader("Authorization")).orElse("").startsWith(ALGORITHM);
    Optional<List<String>> names = parameters(request.getQueryString());
    if (names.isEmpty() || !isSigned(signedByHeader, names.get())) {
      return Optional.of(403);
    }
    return method.equals("PUT")
        ? refusalOfUpload(request, signedByHeader)
        : refusalOfDownload(request);
  }

  /** S3Proxy would read a body into memory before it looks at the signature. */
  private static Optional<Integer> refusalOfDownload(HttpServletRequest request) {
    boolean hasBody =
        request.getHeader("Transfer-Encoding") != null || request.getContentLengthLong() > 0;
    return hasBody ? Optional.of(400) : Optional.empty();
  }

  private static boolean isSigned(boolean byHeader, List<String> parameters) {
    var rest = new HashSet<>(parameters);
    rest.removeAll(OVERRIDES);
    return byHeader ? rest.isEmpty() : rest.equals(PRESIGNED);
  }

  private Optional<Integer> refusalOfUpload(HttpServletRequest request, boolean signedByHeader) {
    if (!signedByHeader || request.getQueryString() != null) {
      return Optional.of(403);
    }
    if (request.getHeader("Transfer-Encoding") != null
        || request.getHeader("Content-Encoding") != null
        || request.getContentLengthLong() < 0) {
      return Optional.of(411);
    }
    return request.getContentLengthLong() > mostBytes ? Optional.of(413) : Optional.empty();
  }

  /** A header of S3 other than those of the signature is an operation or a feature of its own. */
  private static boolean hasOddHeader(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(
            name ->
                (name.startsWith("x-amz-") && !SIGNING_HEADERS.contains(name))
                    // A download may be taken up where it broke off.
                    || (name.startsWith("if-") && request.getMethod().equals("PUT")));
  }

  /** Returns the names; empty when one is there twice, of which the signature holds but one. */
  private static Optional<List<String>> parameters(@Nullable String query) {
    List<String> names = new ArrayList<>();
    for (String pair : query == null ? List.<String>of() : List.of(query.split("&", -1))) {
      String name = pair.split("=", 2)[0];
      if (names.contains(name)) {
        return Optional.empty();
      }
      names.add(name);
    }
    return Optional.of(names);
  }
}
