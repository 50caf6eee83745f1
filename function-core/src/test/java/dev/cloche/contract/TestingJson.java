package dev.cloche.contract;

import java.nio.charset.StandardCharsets;

/** Writes JSON with single quotes, so that tests stay readable. */
public final class TestingJson {

  private TestingJson() {}

  /** Returns the UTF-8 of a JSON text that is written with single quotes. */
  public static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
