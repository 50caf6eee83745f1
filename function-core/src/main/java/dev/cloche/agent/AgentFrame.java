package dev.cloche.agent;

import dev.cloche.contract.SkipCode;

/** Carries what the agent told the host in one frame. */
public sealed interface AgentFrame {

  /** The compiler runs. */
  record Compiling() implements AgentFrame {}

  /** The compiler has ended and so have all its processes. */
  record Compiled(AgentReport report) implements AgentFrame {}

  /** The program of the script runs. */
  record Started() implements AgentFrame {}

  /**
   * The script or the compiler wrote this to one of its streams, or a driver to the result.
   *
   * @param bytes at most {@link FrameReader#LONGEST_FRAME}
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Output(Stream stream, byte[] bytes) implements AgentFrame {}

  /** The script has ended and so have all its processes. */
  record Done(AgentReport report) implements AgentFrame {}

  /**
   * The validator lets the script run.
   *
   * @param opinion what it says, which is for the host to read
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Validated(byte[] opinion) implements AgentFrame {}

  /**
   * The validator did not let the script run.
   *
   * @param opinion what it says, which is for the host to read
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Refused(byte[] opinion) implements AgentFrame {}

  /**
   * No program was started, for a reason that lies in the jail.
   *
   * @param reason one line for the log
   */
  record Failed(String reason) implements AgentFrame {}

  /**
   * An output file comes, its bytes in the {@link Piece} frames that follow.
   *
   * @param path relative, as the script named it
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record FileHead(byte[] path, long size) implements AgentFrame {}

  /** A piece of the file that was announced. */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Piece(byte[] bytes) implements AgentFrame {}

  /**
   * Something in the output folder is not sent.
   *
   * @param path relative, as the script named it
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Skipped(byte[] path, SkipCode code) implements AgentFrame {}

  /** Everything is said. */
  record End() implements AgentFrame {}

  /** Names where output comes from. */
  enum Stream {
    /** Standard output of the compiler. */
    COMPILE_STDOUT,
    /** Standard error of the compiler. */
    COMPILE_STDERR,
    /** Standard output. */
    STDOUT,
    /** Standard error. */
    STDERR,
    /** What the entrypoint returned, as JSON. */
    RESULT
  }
}
