package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import dev.cloche.agent.AgentFrame;
import dev.cloche.agent.FrameReader;
import dev.cloche.contract.Issue;
import dev.cloche.contract.SkipCode;
import dev.cloche.output.OutputLimits;
import dev.cloche.output.OutputReceiver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;

/**
 * Says of any bytes in place of an agent's: they are frames, or the run ends with an IOException.
 *
 * <p>The first byte of an input says how many bytes arrive at a time and how a file is read.
 */
@Timeout(10)
final class FramesFuzzTest {

  /** The reader's buffer of 64 KB and what an exception costs. */
  private static final long USUAL_ALLOCATION = 256 << 10;

  /** Copies of a payload on its way through buffers, and the tree that JSON becomes. */
  private static final long ALLOCATION_PER_BYTE = 64;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @FuzzTest
  void anyBytesAreFramesOrAnIoException(byte[] bytes) throws InterruptedException {
    if (bytes.length == 0) {
      return;
    }
    long most = USUAL_ALLOCATION + ALLOCATION_PER_BYTE * bytes.length;
    if (allocation(bytes) > most) {
      // The first time a class is loaded, and instrumented, that counts here too.
      assertThat(allocation(bytes)).isLessThanOrEqualTo(most);
    }
    readFiles(bytes);
  }

  private static long allocation(byte[] bytes) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    readFrames(bytes);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void readFrames(byte[] bytes) {
    var frames = new FrameReader(stream(bytes));
    try {
      for (Optional<AgentFrame> frame = frames.read(); frame.isPresent(); frame = frames.read()) {
        check(frame.get());
      }
    } catch (IOException e) {
      // As it says that it may.
    }
  }

  private static void check(AgentFrame frame) {
    switch (frame) {
      case AgentFrame.Output output ->
          assertThat(output.bytes().length).isLessThanOrEqualTo(FrameReader.LONGEST_FRAME);
      case AgentFrame.Piece piece ->
          assertThat(piece.bytes().length).isLessThanOrEqualTo(FrameReader.LONGEST_FRAME);
      case AgentFrame.FileHead head -> checkHead(head.path(), head.size());
      case AgentFrame.Skipped skipped -> checkHead(skipped.path(), 0);
      case AgentFrame.Done done -> {
        assertThat(done.report().wall()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(done.report().cpu()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(done.report().peakResidentBytes()).isNotNegative();
        assertThat(done.report().code()).isBetween(0, 255);
      }
      case AgentFrame.Failed failed ->
          assertThat(failed.reason().length()).isLessThanOrEqualTo(FrameReader.LONGEST_FRAME);
      case AgentFrame.Started unused -> {}
      case AgentFrame.Refused refused -> checkOpinion(refused.opinion());
      case AgentFrame.Validated validated -> checkOpinion(validated.opinion());
      case AgentFrame.Compiling unused -> {}
      case AgentFrame.Compiled compiled -> assertThat(compiled.report().code()).isBetween(0, 255);
      case AgentFrame.End unused -> {}
    }
  }

  private static void checkOpinion(byte[] opinion) {
    for (Issue issue : ValidatorOpinion.issues(opinion).orElse(List.of())) {
      assertThat(issue.line()).isNotNegative();
      assertThat(issue.message().chars()).noneMatch(Character::isISOControl);
    }
  }

  private static void checkHead(byte[] path, long size) {
    assertThat(path.length).isBetween(1, 4096);
    assertThat(path[0]).isNotEqualTo((byte) '/');
    assertThat(size).isNotNegative();
  }

  private static void readFiles(byte[] bytes) throws InterruptedException {
    try {
      new LeftFiles(new FrameReader(stream(bytes)), new SuspiciousReceiver(bytes[0])).passOn();
    } catch (IOException e) {
      // As it says that it may.
    }
  }

  private static InputStream stream(byte[] bytes) {
    int atATime = 1 + (bytes[0] & 0x3F);
    return new ByteArrayInputStream(Arrays.copyOfRange(bytes, 1, bytes.length)) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, atATime));
      }
    };
  }

  /** Reads files in the way that it is told to, and counts. */
  private static final class SuspiciousReceiver implements OutputReceiver {
    private final int habit;

    private SuspiciousReceiver(byte habit) {
      this.habit = habit & 0xC0;
    }

    @Override
    public OutputLimits limits() {
      return new OutputLimits(10, 1 << 20, 2 << 20, 8);
    }

    @Override
    public void file(byte[] path, long size, InputStream content) throws IOException {
      checkHead(path, size);
      long read = read(content);
      assertThat(read).isLessThanOrEqualTo(size);
      if (habit == 0) {
        assertThat(read).as("what was announced came, or reading fails").isEqualTo(size);
      }
      if (read == size) {
        assertThat(content.read()).as("nothing comes after it").isEqualTo(-1);
      }
    }

    private long read(InputStream content) throws IOException {
      return switch (habit) {
        case 0x40 -> content.read() < 0 ? 0 : 1;
        case 0x80 -> content.readNBytes(7).length;
        case 0xC0 -> 0;
        default -> content.readAllBytes().length;
      };
    }

    @Override
    public void skipped(byte[] path, SkipCode code) {
      checkHead(path, 0);
      assertThat(code).isNotNull();
    }

    @Override
    public void brokenOff() {
      throw new AssertionError("nobody here breaks off");
    }
  }
}
