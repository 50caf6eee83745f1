package dev.cloche.agent;

import dev.cloche.contract.SkipCode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the frames of one agent and believes none of them: lengths are bounded, contents checked.
 *
 * <p>A frame is one byte of kind, four bytes of length (big endian) and the payload. The order of
 * frames is for the caller to check. Not thread-safe.
 */
public final class FrameReader {

  /** Bounds the payload of a frame, in bytes, in both directions. */
  public static final int LONGEST_FRAME = 1 << 20;

  private static final int HEADER_LENGTH = 5;

  /** PATH_MAX of limits.h, which the agent's own bound comes to. */
  private static final int LONGEST_PATH = 4096;

  private static final long LARGEST_PEAK_KB = 1L << 40;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final InputStream input;

  /** Creates a reader of the stream from the agent. */
  public FrameReader(InputStream input) {
    this.input = new BufferedInputStream(input, 1 << 16);
  }

  /**
   * Reads the next frame; blocking.
   *
   * @return empty when the stream ended between two frames
   * @throws ProtocolException when what comes is no frame
   * @throws IOException when the stream cannot be read
   */
  public Optional<AgentFrame> read() throws IOException {
    int kind = input.read();
    if (kind < 0) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(exactly(HEADER_LENGTH - 1)).getInt();
    if (length < 0 || length > LONGEST_FRAME) {
      throw new ProtocolException("a frame of " + Integer.toUnsignedString(length) + " bytes");
    }
    return Optional.of(frame((char) kind, exactly(length)));
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = input.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the agent's stream ended within a frame");
    }
    return bytes;
  }

  private static AgentFrame frame(char kind, byte[] payload) throws ProtocolException {
    return switch (kind) {
      case 'S' -> new AgentFrame.Started();
      case 'O' -> new AgentFrame.Output(AgentFrame.Stream.STDOUT, payload);
      case 'E' -> new AgentFrame.Output(AgentFrame.Stream.STDERR, payload);
      case 'R' -> new AgentFrame.Output(AgentFrame.Stream.RESULT, payload);
      case 'X' -> new AgentFrame.Done(report(parse(payload, RawReport.class)));
      case 'F' -> fileHead(payload);
      case 'D' -> new AgentFrame.Piece(payload);
      case 'K' -> skipped(payload);
      case 'Z' -> new AgentFrame.End();
      case 'B' -> new AgentFrame.Compiling();
      case 'o' -> new AgentFrame.Output(AgentFrame.Stream.COMPILE_STDOUT, payload);
      case 'e' -> new AgentFrame.Output(AgentFrame.Stream.COMPILE_STDERR, payload);
      case 'C' -> new AgentFrame.Compiled(report(parse(payload, RawReport.class)));
      case 'V' -> new AgentFrame.Validated(payload);
      case 'N' -> new AgentFrame.Refused(payload);
      case 'A' -> new AgentFrame.Failed(new String(payload, StandardCharsets.UTF_8).strip());
      default -> throw new ProtocolException("a frame of unknown kind " + (int) kind);
    };
  }

  private static AgentFrame fileHead(byte[] payload) throws ProtocolException {
    if (payload.length < Long.BYTES) {
      throw new ProtocolException("a file without a size");
    }
    long size = ByteBuffer.wrap(payload).getLong();
    if (size < 0) {
      throw new ProtocolException("a file of " + Long.toUnsignedString(size) + " bytes");
    }
    return new AgentFrame.FileHead(path(payload, Long.BYTES), size);
  }

  private static AgentFrame skipped(byte[] payload) throws ProtocolException {
    if (payload.length == 0) {
      throw new ProtocolException("a skipped file without a reason");
    }
    SkipCode code =
        switch ((char) payload[0]) {
          case 'l' -> SkipCode.TOO_LARGE;
          case 'm' -> SkipCode.TOO_MANY;
          case 't' -> SkipCode.TOTAL_TOO_LARGE;
          case 'r' -> SkipCode.NOT_REGULAR;
          case 'd' -> SkipCode.TOO_DEEP;
          case 'u' -> SkipCode.STORE_FAILED;
          default -> throw new ProtocolException("a file that is skipped for no known reason");
        };
    return new AgentFrame.Skipped(path(payload, 1), code);
  }

  private static byte[] path(byte[] payload, int begin) throws ProtocolException {
    int length = payload.length - begin;
    if (length == 0 || length > LONGEST_PATH || payload[begin] == '/') {
      throw new ProtocolException("a path that no file of the output folder has");
    }
    return Arrays.copyOfRange(payload, begin, payload.length);
  }

  private static <T> T parse(byte[] payload, Class<T> type) throws ProtocolException {
    try {
      return JSON.readValue(payload, type);
    } catch (JacksonException e) {
      throw new ProtocolException("a frame whose JSON is wrong", e);
    }
  }

  private static AgentReport report(RawReport raw) throws ProtocolException {
    boolean possible = raw.exited() ? raw.code() >= 0 && raw.code() <= 255 : isSignal(raw.code());
    if (!possible
        || raw.wall_us() < 0
        || raw.cpu_us() < 0
        || raw.peak_kb() < 0
        || raw.peak_kb() > LARGEST_PEAK_KB) {
      throw new ProtocolException("a report that cannot be true");
    }
    return new AgentReport(
        raw.exited(),
        raw.code(),
        Duration.of(raw.wall_us(), ChronoUnit.MICROS),
        Duration.of(raw.cpu_us(), ChronoUnit.MICROS),
        raw.peak_kb() * 1024,
        raw.stdout_truncated(),
        raw.stderr_truncated(),
        raw.result_truncated());
  }

  private static boolean isSignal(int code) {
    return code >= 1 && code <= 64;
  }

  /** Mirrors the members of a DONE frame. */
  private record RawReport(
      boolean exited,
      int code,
      long wall_us,
      long cpu_us,
      long peak_kb,
      boolean stdout_truncated,
      boolean stderr_truncated,
      boolean result_truncated) {}
}
