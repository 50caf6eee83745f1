package dev.cloche.contract;

/**
 * Names every problem that a caller can be told; the list is closed and its names are stable.
 *
 * <p>The title belongs to the code and does not change from one occurrence to the next (RFC 9457,
 * section 3.1.3).
 */
public enum ProblemCode {
  /** The body is not one JSON object. */
  MALFORMED_JSON(400, "The body is not valid JSON"),
  /** One or more fields are wrong. */
  INVALID_REQUEST(400, "The request is not valid"),
  /** No language has that name. */
  UNKNOWN_LANGUAGE(400, "The language is not known"),
  /** The language is known but cannot run here. */
  LANGUAGE_UNAVAILABLE(400, "The language is not available here"),
  /** The request asks for a limit that this place cannot keep. */
  LIMIT_UNAVAILABLE(400, "The limit cannot be kept here"),
  /** The script cannot be checked as strictly as is asked. */
  VALIDATION_UNAVAILABLE(400, "Scripts of that language cannot be checked so strictly"),
  /** No key, or a wrong one. */
  UNAUTHORIZED(401, "A valid API key is needed"),
  /** The caller may not do that. */
  FORBIDDEN(403, "This is not allowed"),
  /** Nothing is there. */
  NOT_FOUND(404, "There is nothing here"),
  /** The route knows other methods only. */
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  /** The client did not send its body in time. */
  REQUEST_TIMEOUT(408, "The body did not arrive in time"),
  /** The body is longer than the limit. */
  BODY_TOO_LARGE(413, "The body is too large"),
  /** The body is not {@code application/json}. */
  UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
  /** The script does not define its entrypoint. */
  ENTRYPOINT_MISSING(422, "The script does not define its entrypoint"),
  /** The language's own parser or the policy does not let the script run. */
  SCRIPT_INVALID(422, "The script did not pass validation"),
  /** The script of the short form did not return a result. */
  SCRIPT_FAILED(422, "The script did not return a result"),
  /** As many executions wait as may wait. */
  QUEUE_FULL(429, "Too many executions are waiting"),
  /** We failed. */
  INTERNAL_ERROR(500, "The service failed"),
  /** No executor confines scripts as well as this place demands. */
  ISOLATION_UNAVAILABLE(503, "The isolation that is demanded here is not available"),
  /** The bodies of other requests take the room that there is. */
  OVERLOADED(503, "The service has no room for the body"),
  /** The service is ending. */
  SHUTTING_DOWN(503, "The service is shutting down");

  private final int httpStatus;
  private final String title;

  ProblemCode(int httpStatus, String title) {
    this.httpStatus = httpStatus;
    this.title = title;
  }

  /** Returns the HTTP status that goes with the problem, unless a route has another. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Returns what the problem is, in a few words. */
  public String title() {
    return title;
  }

  /** Returns the stable name that problem documents carry. */
  public String wireName() {
    return Words.of(this);
  }
}
