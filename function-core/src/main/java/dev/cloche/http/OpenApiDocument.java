package dev.cloche.http;

import dev.cloche.config.RunConfig;
import dev.cloche.config.SandboxConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the OpenAPI document of a deployment: the shipped contract with its version and bounds. */
final class OpenApiDocument {

  /** Made from openapi.yaml by the build. */
  private static final String SHIPPED = "openapi.json";

  private static final List<String> REQUESTS =
      List.of("ExecutionRequest", "ShortCodeRequest", "ShortScriptRequest");

  private OpenApiDocument() {}

  /** Returns the document as UTF-8. */
  static byte[] of(SandboxConfig config, String version) {
    JsonMapper mapper = JsonMapper.shared();
    JsonNode document = mapper.readTree(shipped());
    object(document, "/info").put("version", version);
    for (String request : REQUESTS) {
      String schema = "/components/schemas/" + request + "/properties";
      for (String script : List.of("code", "script")) {
        bound(document, schema + "/" + script, "maxLength", config.requests().maxCodeLength());
      }
      putLimits(document, schema, config.runs());
    }
    return mapper.writeValueAsBytes(document);
  }

  private static void putLimits(JsonNode document, String schema, RunConfig runs) {
    bound(document, schema + "/timeout", "maximum", seconds(runs.maxTimeout()));
    bound(document, schema + "/timeout", "default", seconds(runs.defaultTimeout()));
    bound(document, schema + "/cpu_limit", "maximum", runs.maxCpuMillicores());
    bound(document, schema + "/cpu_limit", "default", runs.defaultCpuMillicores());
    bound(document, schema + "/mem_limit", "maximum", runs.maxMemoryBytes() >> 20);
    bound(document, schema + "/mem_limit", "default", runs.defaultMemoryBytes() >> 20);
  }

  /** The short forms have some of the fields only. */
  private static void bound(JsonNode document, String field, String keyword, long value) {
    bound(document, field, keyword, BigDecimal.valueOf(value));
  }

  private static void bound(JsonNode document, String field, String keyword, BigDecimal value) {
    if (document.at(field) instanceof ObjectNode schema) {
      schema.put(keyword, value);
    }
  }

  /** Returns 300 and not 3E+2, which is the same to JSON but not to people. */
  private static BigDecimal seconds(Duration time) {
    BigDecimal seconds = BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros();
    return seconds.setScale(Math.max(0, seconds.scale()));
  }

  private static ObjectNode object(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  private static byte[] shipped() {
    try (InputStream json = OpenApiDocument.class.getResourceAsStream(SHIPPED)) {
      if (json == null) {
        throw new IllegalStateException(SHIPPED + " is missing in the program");
      }
      return json.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
