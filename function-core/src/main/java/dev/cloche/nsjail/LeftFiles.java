package dev.cloche.nsjail;

import dev.cloche.agent.AgentFrame;
import dev.cloche.agent.FrameReader;
import dev.cloche.agent.ProtocolException;
import dev.cloche.output.OutputReceiver;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Passes on what the agent sends of a run's output folder: for each file its head and as many bytes
 * as that says, then the end. Not thread-safe.
 */
final class LeftFiles {

  private final FrameReader frames;
  private final OutputReceiver receiver;

  LeftFiles(FrameReader frames, OutputReceiver receiver) {
    this.frames = frames;
    this.receiver = receiver;
  }

  /**
   * Reads to the end; blocking.
   *
   * @throws ProtocolException when something else comes
   * @throws IOException when the agent's stream ends earlier
   */
  void passOn() throws IOException, InterruptedException {
    while (true) {
      switch (next()) {
        case AgentFrame.FileHead head -> passOn(head);
        case AgentFrame.Skipped skipped -> receiver.skipped(skipped.path(), skipped.code());
        case AgentFrame.End unused -> {
          return;
        }
        default -> throw new ProtocolException("a frame out of order after the report");
      }
    }
  }

  private void passOn(AgentFrame.FileHead head) throws IOException, InterruptedException {
    try (var content = new Content(head.size())) {
      receiver.file(head.path(), head.size(), content);
      content.transferTo(OutputStream.nullOutputStream());
    }
  }

  private AgentFrame next() throws IOException {
    return frames.read().orElseThrow(() -> new EOFException("the agent ended among the files"));
  }

  /** Reads the bytes of one file out of its frames. */
  private final class Content extends InputStream {
    private long left;
    private byte[] piece = {};
    private int position;

    private Content(long size) {
      left = size;
    }

    @Override
    public int read() throws IOException {
      var single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, into.length);
      if (length == 0) {
        return 0;
      }
      if (position == piece.length && !refill()) {
        return -1;
      }
      int count = Math.min(length, piece.length - position);
      System.arraycopy(piece, position, into, offset, count);
      position += count;
      return count;
    }

    private boolean refill() throws IOException {
      if (left == 0) {
        return false;
      }
      if (!(next() instanceof AgentFrame.Piece data)
          || data.bytes().length == 0
          || data.bytes().length > left) {
        throw new ProtocolException("not the file that was announced");
      }
      piece = data.bytes();
      position = 0;
      left -= piece.length;
      return true;
    }
  }
}
