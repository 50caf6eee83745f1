package dev.cloche.nsjail;

import dev.cloche.agent.AgentFrame.Stream;
import dev.cloche.agent.ProtocolException;
import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.Map;

/** Keeps what a run wrote, never more than its limit. Not thread-safe. */
final class OutputCollector {

  private final long limit;
  private final Map<Stream, ByteArrayOutputStream> kept = new EnumMap<>(Stream.class);

  /**
   * Creates an empty one.
   *
   * @param limit bytes of each stream
   */
  OutputCollector(long limit) {
    this.limit = limit;
    for (Stream stream : Stream.values()) {
      kept.put(stream, new ByteArrayOutputStream());
    }
  }

  /**
   * Appends to a stream.
   *
   * @throws ProtocolException when the agent sends more than it was told to
   */
  void add(Stream stream, byte[] bytes) throws ProtocolException {
    ByteArrayOutputStream sink = sink(stream);
    if (bytes.length > limit - sink.size()) {
      throw new ProtocolException("more output than the agent may send");
    }
    sink.writeBytes(bytes);
  }

  /** Returns what was kept of a stream. */
  byte[] bytes(Stream stream) {
    return sink(stream).toByteArray();
  }

  private ByteArrayOutputStream sink(Stream stream) {
    return kept.computeIfAbsent(stream, unused -> new ByteArrayOutputStream());
  }
}
