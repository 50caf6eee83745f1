package dev.cloche.http;

/** Says who may use a route. */
enum Access {
  /** Everybody, without a key. */
  OPEN,
  /** Whoever has a key, where keys are configured. */
  USER
}
