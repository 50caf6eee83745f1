package dev.cloche.agent;

import dev.cloche.contract.SkipCode;

/** Carries what the agent told the host in one frame. */
public sealed interface AgentFrame {

  /** The program of the script runs. */
  record Started() implements AgentFrame {}

  /**
   * The script wrote this to one of its streams, or its driver to the result.
   *
   * @param bytes at most {@link FrameReader#LONGEST_FRAME}
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Output(Stream stream, byte[] bytes) implements AgentFrame {}

  /** The script has ended and so have all its processes. */
  record Done(AgentReport report) implements AgentFrame {}

  /** A driver found that the script lacks the function that it is to call. */
  record Refused() implements AgentFrame {}

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
    /** Standard output. */
    STDOUT,
    /** Standard error. */
    STDERR,
    /** What the entrypoint returned, as JSON. */
    RESULT
  }
}
