package dev.cloche.http;

import dev.cloche.config.ListenConfig;
import dev.cloche.contract.ProblemCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets through only what no web page from elsewhere can send.
 *
 * <p>A browser on this machine reaches a loopback address for any page that it shows. Such a page
 * cannot choose the header {@code Host}, which a name that was rebound to 127.0.0.1 gives away, nor
 * {@code Origin} (fetch.spec.whatwg.org, "forbidden request-header").
 */
final class LoopbackRule {

  /** The port may be empty (RFC 3986, section 3.2.3). */
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-f:.]+\\]|[^:\\[\\]]+)(:[0-9]{0,5})?");

  private LoopbackRule() {}

  static void check(Headers headers) throws ProblemException {
    Optional<String> host = headers.single("Host").map(text -> text.toLowerCase(Locale.ROOT));
    if (host.filter(LoopbackRule::isLoopback).isEmpty()) {
      throw forbidden("without API keys, Host must be a loopback name such as localhost");
    }
    for (String origin : headers.all("Origin")) {
      if (!isSame(origin.strip().toLowerCase(Locale.ROOT), host.get())) {
        throw forbidden("without API keys, web pages from elsewhere are not answered");
      }
    }
  }

  private static boolean isLoopback(String host) {
    Matcher matcher = HOST.matcher(host);
    return matcher.matches() && ListenConfig.isLoopback(matcher.group(1));
  }

  private static boolean isSame(String origin, String host) {
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static ProblemException forbidden(String detail) {
    return new ProblemException(Problem.of(ProblemCode.FORBIDDEN, detail));
  }
}
