package dev.cloche.http;

import dev.cloche.config.AccessPolicy;
import dev.cloche.config.ApiKey;
import dev.cloche.config.KeyHash;
import dev.cloche.config.Role;
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
  void checkOrigin(ApiRequest request) throws ProblemException {
    if (policy instanceof AccessPolicy.LoopbackOnly) {
      LoopbackRule.check(request.headers());
    }
  }

  /** Refuses a caller that may not use a route with this access. */
  void check(ApiRequest request, Access access) throws ProblemException {
    if (access == Access.OPEN) {
      return;
    }
    switch (policy) {
      case AccessPolicy.ByKey byKey -> check(authenticate(request.headers(), byKey), access);
      case AccessPolicy.LoopbackOnly loopback -> refuseAdmin(access);
      case AccessPolicy.Open open -> refuseAdmin(access);
    }
  }

  private static void check(ApiKey caller, Access access) throws ProblemException {
    if (access == Access.ADMIN && caller.role() != Role.ADMIN) {
      throw new ProblemException(
          Problem.of(ProblemCode.FORBIDDEN, "this needs the API key of an administrator"));
    }
  }

  private static void refuseAdmin(Access access) throws ProblemException {
    if (access == Access.ADMIN) {
      throw new ProblemException(
          Problem.of(ProblemCode.FORBIDDEN, "this needs an API key, and none is configured here"));
    }
  }

  private static ApiKey authenticate(Headers headers, AccessPolicy.ByKey policy)
      throws ProblemException {
    Optional<String> presented = presentedKey(headers);
    if (presented.isEmpty()) {
      throw unauthorized("send an API key in X-API-Key, or as bearer token in Authorization");
    }
    return find(policy.keys(), KeyHash.of(presented.get()))
        .orElseThrow(() -> unauthorized("the API key is not known"));
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
  private static Optional<ApiKey> find(List<ApiKey> keys, KeyHash presented) {
    Optional<ApiKey> found = Optional.empty();
    for (ApiKey key : keys) {
      if (key.hash().isSame(presented)) {
        found = Optional.of(key);
      }
    }
    return found;
  }

  private static ProblemException unauthorized(String detail) {
    return new ProblemException(
        Problem.of(ProblemCode.UNAUTHORIZED, detail)
            .withHeader("WWW-Authenticate", "Bearer realm=\"cloche\""));
  }
}
