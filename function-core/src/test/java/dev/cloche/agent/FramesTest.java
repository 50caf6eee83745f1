package dev.cloche.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.contract.InputFile;
import dev.cloche.output.OutputLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Says what the host takes from an agent, and that it believes nothing. */
final class FramesTest {

  private static final String REPORT =
      """
      {"exited":true,"code":3,"wall_us":1500,"cpu_us":900,"peak_kb":4096,\
      "stdout_truncated":true,"stderr_truncated":false,"result_truncated":false}""";

  private static byte[] frame(char kind, String payload) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    data.writeByte(kind);
    data.writeInt(payload.length());
    data.writeBytes(payload);
    return bytes.toByteArray();
  }

  private static FrameReader reader(byte[] bytes) {
    return new FrameReader(new ByteArrayInputStream(bytes));
  }

  @Test
  void reportIsRead() throws Exception {
    assertThat(reader(frame('X', REPORT)).read().orElseThrow())
        .isEqualTo(
            new AgentFrame.Done(
                new AgentReport(
                    true,
                    3,
                    Duration.ofNanos(1_500_000),
                    Duration.ofNanos(900_000),
                    4L << 20,
                    true,
                    false,
                    false)));
  }

  @Test
  void endBetweenFramesIsAnEnd() throws Exception {
    assertThat(reader(new byte[0]).read()).isEmpty();
  }

  @Test
  void endWithinAFrameIsAFailure() throws Exception {
    byte[] cut = Arrays.copyOf(frame('O', "hello"), 7);

    assertThatThrownBy(() -> reader(cut).read()).isInstanceOf(EOFException.class);
  }

  @Test
  void unknownKindsLongFramesAndWrongJsonAreViolations() throws Exception {
    for (byte[] wrong :
        List.of(
            frame('?', ""),
            new byte[] {'O', 0, 16, 0, 1},
            new byte[] {'O', -1, -1, -1, -1},
            frame('X', "{}"),
            frame('X', REPORT + " {}"),
            frame('X', REPORT.replace("3", "-1")),
            frame('X', REPORT.replace("3", "256")),
            frame('X', REPORT.replace("true,\"code\":3", "false,\"code\":65")),
            frame('X', REPORT.replace("1500", "-5")),
            frame('X', REPORT.replace("4096", "null")),
            frame('X', REPORT.replace("}", ",\"more\":1}")),
            frame('X', REPORT.replace("4096", "9223372036854775807")))) {
      assertThatThrownBy(() -> reader(wrong).read())
          .as(new String(wrong, StandardCharsets.ISO_8859_1))
          .isInstanceOf(ProtocolException.class);
    }
  }

  @Test
  void requestIsFieldsThenStandardInputThenFiles() throws Exception {
    var bytes = new ByteArrayOutputStream();
    new FrameWriter(bytes)
        .send(
            new AgentRequest(
                Optional.of(
                    new AgentStep(List.of("/bin/c"), Map.of("C", "d"), Duration.ofMillis(7))),
                Optional.of(
                    new AgentStep(
                        List.of("/bin/x", ""), Map.of("A", "b"), Duration.ofMillis(1500))),
                OptionalInt.of(1000),
                true,
                Optional.of("q=1"),
                Map.of("core", 0L),
                List.of(3),
                10,
                64,
                5,
                Optional.of(new OutputLimits(1, 2, 3, 4)),
                "in".getBytes(StandardCharsets.UTF_8),
                List.of(new InputFile("a/b", "c".getBytes(StandardCharsets.UTF_8)))));

    assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
        .isEqualTo(
            "Q\0\0\0\266"
                + "b\0\0\0\6/bin/c"
                + "f\0\0\0\3C=d"
                + "k\0\0\0\0017"
                + "c\0\0\0\6/bin/x"
                + "c\0\0\0\0"
                + "e\0\0\0\3A=b"
                + "t\0\0\0\0041500"
                + "u\0\0\0\0041000"
                + "d\0\0\0\0"
                + "v\0\0\0\3q=1"
                + "m\0\0\0\00264"
                + "n\0\0\0\0015"
                + "l\0\0\0\6core=0"
                + "g\0\0\0\0013"
                + "o\0\0\0\00210"
                + "p\0\0\0\7files=1"
                + "p\0\0\0\14file_bytes=2"
                + "p\0\0\0\15total_bytes=3"
                + "p\0\0\0\7depth=4"
                + "i\0\0\0\0012"
                + "I\0\0\0\2in"
                + "F\0\0\0\3a/b"
                + "D\0\0\0\1c"
                + "G\0\0\0\0");
  }
}
