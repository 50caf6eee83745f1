package dev.cloche.http;

import dev.cloche.config.AccessPolicy;
import dev.cloche.config.ApiKey;
import dev.cloche.config.KeyHash;
import dev.cloche.contract.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides who may use a route.
 *
 * <p>Thread-safe.
 */
final class AccessControl {

  private static final int LONGEST_KEY = 256;
  private static final String BEARER = "bearer ";

  private final AccessPolicy policy;

  AccessControl(AccessPolicy policy) {
    this.policy = policy;
  }

  /** Refuses what a web page from elsewhere could have sent, where there are no keys. */
  void checkOrigin(Headers headers) throws ProblemException {
    if (policy instanceof AccessPolicy.LoopbackOnly) {
      LoopbackRule.check(headers);
    }
  }

  /** Refuses a caller that may not use a route with this access. */
  void check(Headers headers, Access access) throws ProblemException {
    if (access == Access.USER && policy instanceof AccessPolicy.ByKey byKey) {
      authenticate(headers, byKey.keys());
    }
  }

  private static void authenticate(Headers headers, List<ApiKey> keys) throws ProblemException {
    Optional<String> presented = presentedKey(headers);
    if (presented.isEmpty()) {
      throw unauthorized("send an API key in X-API-Key, or as bearer token in Authorization");
    }
    if (!isKnown(keys, KeyHash.of(presented.get()))) {
      throw unauthorized("the API key is not known");
    }
  }

  private static Optional<String> presentedKey(Headers headers) {
    Optional<String> key =
        headers.has("X-API-Key")
            ? headers.single("X-API-Key")
            : headers.single("Authorization").flatMap(AccessControl::bearer);
    return key.filter(text -> !text.isEmpty() && text.length() <= LONGEST_KEY);
  }

  private static Optional<String> bearer(String authorization) {
    return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? Optional.of(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  /** Compares with every key, whichever it is, so that the time tells nothing. */
  private static boolean isKnown(List<ApiKey> keys, KeyHash presented) {
    boolean known = false;
    for (ApiKey key : keys) {
      known |= key.hash().isSame(presented);
    }
    return known;
  }

  private static ProblemException unauthorized(String detail) {
    return new ProblemException(
        Problem.of(ProblemCode.UNAUTHORIZED, detail)
            .withHeader("WWW-Authenticate", "Bearer realm=\"cloche\""));
  }
}
