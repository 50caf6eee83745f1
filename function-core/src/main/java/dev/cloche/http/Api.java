package dev.cloche.http;

import java.util.Optional;

/**
 * Answers HTTP requests without a server.
 *
 * <p>A server asks for the {@link #refusal} of a request before it reads the body, and gives the
 * whole to {@link #handle}, or says by {@link #handleWithoutBody} why it cannot. Thread-safe; no
 * method throws.
 */
public interface Api {

  /**
   * Answers a request that its head alone condemns: no route, no key, a body that is announced as
   * too long or as something else than JSON.
   *
   * @return empty when the body is wanted
   */
  Optional<ApiResponse> refusal(RequestHead head);

  /**
   * Answers one request, which need not have been asked for its refusal; blocking.
   *
   * <p>The server cancels its {@link ApiRequest#cancellation} when the caller hangs up.
   */
  ApiResponse handle(ApiRequest request);

  /** Answers a request whose body the server does not have. */
  ApiResponse handleWithoutBody(RequestHead head, BodyFailure failure);
}
