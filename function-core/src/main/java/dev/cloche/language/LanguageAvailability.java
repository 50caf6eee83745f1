package dev.cloche.language;

/** Says whether a language can run at this place, and why not. */
public sealed interface LanguageAvailability {

  /**
   * The runtime was found.
   *
   * @param version what the version command printed, one line
   */
  record Available(String version) implements LanguageAvailability {}

  /**
   * The runtime is not installed, or does not start.
   *
   * @param command the command that is missing
   */
  record RuntimeMissing(String command) implements LanguageAvailability {}

  /** The configuration leaves the language out. */
  record SwitchedOff() implements LanguageAvailability {}
}
