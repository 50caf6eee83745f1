package dev.cloche.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Puts an {@link ExecutionResult} into JSON, member by member, since their order is a promise. */
final class ExecutionResultJson {

  private static final BigDecimal BYTES_PER_MEGABYTE = BigDecimal.valueOf(1L << 20);

  private ExecutionResultJson() {}

  static ObjectNode of(ExecutionResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("execution_id", result.executionId());
    json.put("status", result.status().wireName());
    json.put("success", result.success());
    json.put("language", result.language());
    json.put("stdout", result.stdout());
    json.put("stderr", result.stderr());
    json.put("output", result.stdout());
    json.put("stdout_truncated", result.stdoutTruncated());
    json.put("stderr_truncated", result.stderrTruncated());
    json.set("result", result.result().orElse(NullNode.getInstance()));
    json.set("exit_code", numberOrNull(result.exitCode()));
    json.set("signal", textOrNull(result.signal()));
    json.set("error", textOrNull(result.error()));
    json.set("compile", compile(result));
    ArrayNode issues = json.putArray("issues");
    result.issues().forEach(issue -> issue.putInto(issues.addObject()));
    json.set("error_kind", textOrNull(result.status().errorKind().map(ErrorKind::wireName)));
    putMeasurements(json, result);
    putFiles(json, result);
    json.put("executor", result.executor());
    json.set("isolation", result.isolation().toJson());
    return json;
  }

  static ObjectNode shortOf(ExecutionResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("success", result.success());
    json.put("stdout", result.stdout());
    json.put("stderr", result.stderr());
    json.set("exit_code", numberOrNull(result.exitCode()));
    json.set("execution_time", seconds(result.wall()));
    json.set("error", textOrNull(result.error()));
    ArrayNode links = json.putArray("files");
    result.files().forEach(file -> links.add(file.url().toString()));
    return json;
  }

  private static void putFiles(ObjectNode json, ExecutionResult result) {
    ArrayNode files = json.putArray("files");
    for (OutputFile file : result.files()) {
      files
          .addObject()
          .put("name", file.name())
          .put("size", file.size())
          .put("content_type", file.contentType())
          .put("sha256", file.sha256())
          .put("url", file.url().toString())
          .put("expires_at", file.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    ArrayNode skipped = json.putArray("files_skipped");
    for (SkippedFile file : result.filesSkipped()) {
      skipped
          .addObject()
          .put("name", file.name())
          .put("code", file.code().wireName())
          .put("reason", file.reason());
    }
  }

  private static DecimalNode seconds(Duration time) {
    return DecimalNode.valueOf(
        BigDecimal.valueOf(time.toNanos(), 9).setScale(4, RoundingMode.HALF_UP));
  }

  private static void putMeasurements(ObjectNode json, ExecutionResult result) {
    json.set("execution_time", seconds(result.wall()));
    json.put("execution_time_ms", milliseconds(result.wall()));
    json.put("cpu_time_ms", milliseconds(result.cpu()));
    json.set("memory_used_mb", megabytes(result.peakResidentBytes()));
    json.set(
        "memory_charged_mb",
        result.peakChargedBytes().isPresent()
            ? megabytes(result.peakChargedBytes().getAsLong())
            : NullNode.getInstance());
  }

  private static JsonNode compile(ExecutionResult result) {
    if (result.compile().isEmpty()) {
      return NullNode.getInstance();
    }
    CompileResult compile = result.compile().get();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("stdout", compile.stdout());
    json.put("stderr", compile.stderr());
    json.set("exit_code", numberOrNull(compile.exitCode()));
    json.put("time_ms", milliseconds(compile.time()));
    return json;
  }

  private static JsonNode numberOrNull(OptionalInt number) {
    return number.isPresent()
        ? JsonNodeFactory.instance.numberNode(number.getAsInt())
        : NullNode.getInstance();
  }

  private static JsonNode textOrNull(Optional<String> text) {
    return text.<JsonNode>map(StringNode::valueOf).orElse(NullNode.getInstance());
  }

  private static long milliseconds(Duration time) {
    return BigDecimal.valueOf(time.toNanos(), 6).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static DecimalNode megabytes(long bytes) {
    return DecimalNode.valueOf(
        BigDecimal.valueOf(bytes).divide(BYTES_PER_MEGABYTE, 1, RoundingMode.HALF_UP));
  }
}
