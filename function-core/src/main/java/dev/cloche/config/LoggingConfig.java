package dev.cloche.config;

import java.util.EnumSet;
import java.util.Objects;

/** Says what the program logs and how. */
public record LoggingConfig(Level level, Format format) {

  /** Names how much is logged, from the least to the most. */
  public enum Level {
    /** What failed. */
    ERROR,
    /** What will fail if nothing is done. */
    WARN,
    /** What an operator wants to know. */
    INFO,
    /** What a developer wants to know. */
    DEBUG,
    /** Everything. */
    TRACE
  }

  /** Names the forms of a log line. */
  public enum Format {
    /** For people. */
    TEXT,
    /** One JSON object a line, for machines. */
    JSON
  }

  /** Checks that nothing is null. */
  public LoggingConfig {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(format, "format");
  }

  static LoggingConfig from(Variables variables) {
    return new LoggingConfig(
        variables.word("CLOCHE_LOG_LEVEL", Level.INFO, EnumSet.allOf(Level.class)),
        variables.word("CLOCHE_LOG_FORMAT", Format.TEXT, EnumSet.allOf(Format.class)));
  }
}
