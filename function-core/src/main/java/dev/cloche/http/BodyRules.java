package dev.cloche.http;

import dev.cloche.contract.ProblemCode;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses bodies that are too large or are not JSON in UTF-8. */
final class BodyRules {

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,100}");

  private final int maxBytes;

  BodyRules(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Refuses what the headers say of the body. */
  void check(Headers headers) throws ProblemException {
    String length = headers.single("Content-Length").orElse("");
    if (LENGTH.matcher(length).matches() && isTooLong(new BigInteger(length))) {
      throw tooLarge();
    }
    if (!isJson(headers.single("Content-Type").orElse(""))) {
      throw unsupported("the header Content-Type must be application/json, in UTF-8");
    }
    if (!headers.single("Content-Encoding").orElse("identity").equals("identity")) {
      throw unsupported("a body with a Content-Encoding is not read");
    }
  }

  /** Refuses a body by what it is. */
  void check(byte[] body) throws ProblemException {
    if (body.length > maxBytes) {
      throw tooLarge();
    }
  }

  private boolean isTooLong(BigInteger length) {
    return length.compareTo(BigInteger.valueOf(maxBytes)) > 0;
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        Problem.of(
            ProblemCode.BODY_TOO_LARGE, "the body must have at most " + maxBytes + " bytes"));
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
