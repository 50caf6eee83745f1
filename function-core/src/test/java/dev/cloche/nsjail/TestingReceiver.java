package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.SkipCode;
import dev.cloche.output.OutputLimits;
import dev.cloche.output.OutputReceiver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a run left, as it came. */
final class TestingReceiver implements OutputReceiver {

  private OutputLimits limits = new OutputLimits(10, 1 << 20, 2 << 20, 8);
  private boolean reads = true;
  private final List<String> events = new ArrayList<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, SkipCode> skipped = new LinkedHashMap<>();

  TestingReceiver limit(OutputLimits wanted) {
    limits = wanted;
    return this;
  }

  void readNothing() {
    reads = false;
  }

  @Override
  public OutputLimits limits() {
    return limits;
  }

  @Override
  public void file(byte[] path, long size, InputStream content) throws IOException {
    if (reads) {
      files.put(name(path), content.readAllBytes());
    }
    events.add(name(path) + ": " + size);
  }

  @Override
  public void skipped(byte[] path, SkipCode code) {
    skipped.put(name(path), code);
  }

  @Override
  public void brokenOff() {
    events.add("broken off");
  }

  List<String> events() {
    return events;
  }

  Map<String, byte[]> files() {
    return files;
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  byte[] bytes(String name) {
    assertThat(files).containsKey(name);
    return files.getOrDefault(name, new byte[0]);
  }

  Map<String, SkipCode> skipped() {
    return skipped;
  }

  private static String name(byte[] path) {
    return new String(path, StandardCharsets.ISO_8859_1);
  }
}
