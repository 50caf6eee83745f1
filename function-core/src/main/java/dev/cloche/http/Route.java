package dev.cloche.http;

/**
 * Ties a method and a path to what answers them.
 *
 * @param problemsCarryStdout whether problem documents of this route have the member {@code stdout}
 */
record Route(
    String method, String path, Access access, boolean problemsCarryStdout, Handler handler) {

  static Route get(String path, Access access, Handler handler) {
    return new Route("GET", path, access, false, handler);
  }

  static Route post(String path, Access access, Handler handler) {
    return new Route("POST", path, access, false, handler);
  }

  Route carryingStdout() {
    return new Route(method, path, access, true, handler);
  }

  /** Tells whether requests of the route have a body that counts. */
  boolean hasBody() {
    return method.equals("POST");
  }

  /** Tells whether the route answers a method; GET answers HEAD too (RFC 9110, section 9.3.2). */
  boolean answers(String wanted) {
    return method.equals(wanted) || (method.equals("GET") && wanted.equals("HEAD"));
  }
}
