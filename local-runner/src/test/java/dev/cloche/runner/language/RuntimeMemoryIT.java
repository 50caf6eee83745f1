package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Says that runtimes with a heap of their own know the memory limit of the run. */
final class RuntimeMemoryIT {

  private static LanguageService service;

  @BeforeAll
  static void start() throws Exception {
    // Fewer processes than any of these runtimes needs.
    service = LanguageService.start(Map.of("CLOCHE_MAX_PIDS", "4"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (service != null) {
      service.close();
    }
  }

  private static JsonNode run(String language, String code, int megabytes) throws Exception {
    return service.run(Map.of("language", language, "code", code, "mem_limit", megabytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java | class A { public static void main(String[] a) {"
            + " System.out.println(Runtime.getRuntime().maxMemory() >> 20); } }",
        "javascript | console.log(require('v8').getHeapStatistics().heap_size_limit >> 20)",
        "typescript | import v8 from 'v8';"
            + " console.log(v8.getHeapStatistics().heap_size_limit >> 20)",
        "go | package main; import (\"fmt\"; \"runtime/debug\");"
            + " func main() { fmt.Println(debug.SetMemoryLimit(-1) >> 20) }",
      })
  void heapIsBoundedByTheLimitOfTheRun(String language, String code) throws Exception {
    for (int limit : new int[] {256, 512}) {
      JsonNode result = run(language, code, limit);

      assertThat(result.path("status").stringValue("")).as(result.toString()).isEqualTo("success");
      assertThat(Integer.parseInt(result.get("stdout").stringValue().strip()))
          // Node counts its young generation on top.
          .isBetween(limit / 2, limit + 200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "javascript | const all = []; for (;;) all.push(new Array(100000).fill(all.length + 0.5))",
        "python     | all = []\\nwhile True: all.append(bytearray(1 << 20))",
        "ruby       | all = []; loop { all << ('x' * (1 << 20)) }",
        "php        | <?php $a = []; while (true) $a[] = str_repeat('x', 1 << 20);",
      })
  void memoryWithoutEndIsTheMemoryLimit(String language, String code) throws Exception {
    JsonNode result = run(language, code.replace("\\n", "\n"), 128);

    assertThat(result.path("status").stringValue(""))
        .as(result.toString())
        .isEqualTo("memory_limit");
  }

  @Test
  void csharpCanCatchTheEndOfItsHeap() throws Exception {
    JsonNode result =
        run(
            "csharp",
            """
            using System;
            using System.Collections.Generic;
            class Program {
              static void Main() {
                var all = new List<byte[]>();
                try {
                  while (true) all.Add(new byte[1 << 20]);
                } catch (OutOfMemoryException) {
                  Console.WriteLine(all.Count);
                }
              }
            }
            """,
            256);

    assertThat(result.path("status").stringValue("")).as(result.toString()).isEqualTo("success");
    assertThat(Integer.parseInt(result.get("stdout").stringValue().strip())).isBetween(64, 256);
  }
}
