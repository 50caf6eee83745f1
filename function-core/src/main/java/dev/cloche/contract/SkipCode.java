package dev.cloche.contract;

/** Names every reason for which something that a script left is not among its output files. */
public enum SkipCode {
  /** Larger than one file may be. */
  TOO_LARGE,
  /** There were as many files before it as there may be. */
  TOO_MANY,
  /** With it, the files would be larger together than they may be. */
  TOTAL_TOO_LARGE,
  /** A link, a device, a pipe or a socket. */
  NOT_REGULAR,
  /** Its name is not fit to be passed on. */
  BAD_NAME,
  /** It lies in too many folders. */
  TOO_DEEP,
  /** It could not be read or stored, or not in time. */
  STORE_FAILED,
  /** This deployment stores no files. */
  NO_STORE;

  /** Returns the name that results carry. */
  public String wireName() {
    return Words.of(this);
  }
}
