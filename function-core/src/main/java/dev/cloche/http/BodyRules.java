package dev.cloche.http;

import dev.cloche.contract.ProblemCode;
import java.util.List;
import java.util.Locale;

/** Refuses bodies that are too large or are not JSON in UTF-8. */
final class BodyRules {

  private final int maxBytes;

  BodyRules(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  void check(ApiRequest request) throws ProblemException {
    if (request.body().length > maxBytes) {
      throw new ProblemException(
          Problem.of(
              ProblemCode.BODY_TOO_LARGE, "the body must have at most " + maxBytes + " bytes"));
    }
    if (!isJson(request.headers().single("Content-Type").orElse(""))) {
      throw unsupported("the header Content-Type must be application/json, in UTF-8");
    }
    if (!request.headers().single("Content-Encoding").orElse("identity").equals("identity")) {
      throw unsupported("a body with a Content-Encoding is not read");
    }
  }

  private static boolean isJson(String contentType) {
    List<String> parts = List.of(contentType.toLowerCase(Locale.ROOT).split(";", -1));
    return parts.getFirst().strip().equals("application/json")
        && parts.stream().skip(1).map(String::strip).allMatch(BodyRules::isUtf8);
  }

  private static boolean isUtf8(String parameter) {
    return parameter.equals("charset=utf-8") || parameter.equals("charset=\"utf-8\"");
  }

  private static ProblemException unsupported(String detail) {
    return new ProblemException(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail));
  }
}
