package dev.cloche.config;

/** Says what the owner of an API key may do. */
public enum Role {
  /** May run scripts. */
  USER,
  /** May also change the service. */
  ADMIN
}
