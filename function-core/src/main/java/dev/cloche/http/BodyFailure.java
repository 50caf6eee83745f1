package dev.cloche.http;

/** Says why a server does not have the body of a request. */
public enum BodyFailure {
  /** The client did not send it in time. */
  TOO_SLOW,
  /** The bodies of other requests take the room that there is. */
  NO_ROOM,
  /** The client broke off, or sent what is no body. */
  BROKEN_OFF
}
