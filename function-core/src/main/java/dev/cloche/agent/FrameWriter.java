package dev.cloche.agent;

import dev.cloche.contract.InputFile;
import dev.cloche.output.OutputLimits;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the frames of a run to its agent. Not thread-safe. */
public final class FrameWriter {

  private static final int CHUNK = 1 << 16;

  private final DataOutputStream output;

  /** Creates a writer of the stream to the agent, which it does not close. */
  public FrameWriter(OutputStream output) {
    this.output = new DataOutputStream(new BufferedOutputStream(output, CHUNK));
  }

  /**
   * Sends the whole request; blocking.
   *
   * @throws IOException when the agent has gone, or the header of the request is longer than {@link
   *     FrameReader#LONGEST_FRAME}
   */
  public void send(AgentRequest request) throws IOException {
    byte[] header = header(request);
    if (header.length > FrameReader.LONGEST_FRAME) {
      throw new IOException("the header of the request has " + header.length + " bytes");
    }
    frame('Q', header, 0, header.length);
    chunks('I', request.stdin());
    for (InputFile file : request.files()) {
      byte[] path = file.path().getBytes(StandardCharsets.UTF_8);
      frame('F', path, 0, path.length);
      chunks('D', file.content());
    }
    frame('G', new byte[0], 0, 0);
    output.flush();
  }

  private void chunks(char kind, byte[] bytes) throws IOException {
    for (int begin = 0; begin < bytes.length; begin += CHUNK) {
      frame(kind, bytes, begin, Math.min(CHUNK, bytes.length - begin));
    }
  }

  private void frame(char kind, byte[] bytes, int begin, int length) throws IOException {
    output.writeByte(kind);
    output.writeInt(length);
    output.write(bytes, begin, length);
  }

  /** A list of fields: one byte of tag, four of length (big endian), text. */
  private static byte[] header(AgentRequest request) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var fields = new DataOutputStream(bytes);
    if (request.compile().isPresent()) {
      step(fields, request.compile().get(), 'b', 'f', 'k');
    }
    if (request.run().isPresent()) {
      step(fields, request.run().get(), 'c', 'e', 't');
    }
    if (request.scriptUid().isPresent()) {
      field(fields, 'u', String.valueOf(request.scriptUid().getAsInt()));
    }
    if (request.driver()) {
      field(fields, 'd', "");
    }
    if (request.question().isPresent()) {
      field(fields, 'v', request.question().get());
    }
    if (request.scratchBytes() > 0) {
      field(fields, 'm', String.valueOf(request.scratchBytes()));
    }
    if (request.niceness() > 0) {
      field(fields, 'n', String.valueOf(request.niceness()));
    }
    for (var limit : request.resourceLimits().entrySet()) {
      field(fields, 'l', limit.getKey() + "=" + limit.getValue());
    }
    for (int descriptor : request.cgroupDescriptors()) {
      field(fields, 'g', String.valueOf(descriptor));
    }
    field(fields, 'o', String.valueOf(request.outputLimit()));
    if (request.outputFiles().isPresent()) {
      OutputLimits limits = request.outputFiles().get();
      field(fields, 'p', "files=" + limits.files());
      field(fields, 'p', "file_bytes=" + limits.fileBytes());
      field(fields, 'p', "total_bytes=" + limits.totalBytes());
      field(fields, 'p', "depth=" + limits.depth());
    }
    field(fields, 'i', String.valueOf(request.stdin().length));
    return bytes.toByteArray();
  }

  private static void step(
      DataOutputStream fields, AgentStep step, char word, char variable, char backstop)
      throws IOException {
    for (String text : step.command()) {
      field(fields, word, text);
    }
    for (var pair : step.environment().entrySet()) {
      field(fields, variable, pair.getKey() + "=" + pair.getValue());
    }
    field(fields, backstop, String.valueOf(step.backstop().toMillis()));
  }

  private static void field(DataOutputStream fields, char tag, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    fields.writeByte(tag);
    fields.writeInt(bytes.length);
    fields.write(bytes);
  }
}
